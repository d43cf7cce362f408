using CrossBorderBot.Answers;

namespace CrossBorderBot.Turns;

public static class OpeningHours
{
    /// <param name="local">In the shop's time zone.</param>
    public static bool IsOpen(ShopOptions shop, DateTimeOffset local)
    {
        var time = TimeOnly.FromDateTime(local.DateTime);
        var length = ((int)shop.LastOpeningDay - (int)shop.FirstOpeningDay + 7) % 7;
        var day = ((int)local.DayOfWeek - (int)shop.FirstOpeningDay + 7) % 7;
        return day <= length && time >= shop.Opening && time < shop.Closing;
    }
}
