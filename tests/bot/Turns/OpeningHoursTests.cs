using CrossBorderBot.Answers;
using CrossBorderBot.Turns;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Turns;

[Parallelizable(ParallelScope.All)]
public sealed class OpeningHoursTests
{
    // 2 March 2026 is a Monday.
    [TestCase(2, 8, 0, true)]
    [TestCase(2, 7, 59, false)]
    [TestCase(2, 19, 59, true)]
    [TestCase(2, 20, 0, false)]
    [TestCase(7, 12, 0, true)]
    [TestCase(8, 12, 0, false)]
    public void IsOpen_MondayToSaturday_FollowsDayAndTime(int day, int hour, int minute, bool open) =>
        Assert.That(OpeningHours.IsOpen(Shop(DayOfWeek.Monday, DayOfWeek.Saturday), At(day, hour, minute)), Is.EqualTo(open));

    [TestCase(5, true)]
    [TestCase(8, true)]
    [TestCase(2, true)]
    [TestCase(3, false)]
    public void IsOpen_WeekThatWrapsAround_FollowsIt(int day, bool open) =>
        Assert.That(OpeningHours.IsOpen(Shop(DayOfWeek.Thursday, DayOfWeek.Monday), At(day, 12, 0)), Is.EqualTo(open));

    private static ShopOptions Shop(DayOfWeek first, DayOfWeek last) =>
        new() { FirstOpeningDay = first, LastOpeningDay = last, Opening = new TimeOnly(8, 0), Closing = new TimeOnly(20, 0) };

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 3, day, hour, minute, 0, TimeSpan.FromHours(1));
}
