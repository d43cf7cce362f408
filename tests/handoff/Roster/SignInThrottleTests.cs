using System.Net;
using CrossBorderBot.Handoff.Roster;
using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Roster;

public sealed class SignInThrottleTests
{
    private readonly ManualClock _clock = new();

    [Test]
    public void TryBegin_SameEmailFromManyAddresses_StopsAtTen()
    {
        var throttle = new SignInThrottle(_clock);
        var begun = Enumerable.Range(0, 20).Count(i => throttle.TryBegin("ann@shop.example", IPAddress.Parse($"192.0.2.{i}")));
        Assert.That(begun, Is.EqualTo(10));
    }

    [TestCase("192.0.2.1", "192.0.2.1"), TestCase("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"), TestCase("::ffff:192.0.2.1", "192.0.2.1")]
    public void TryBegin_SameAddressWithManyEmails_StopsAtTen(string one, string other)
    {
        var throttle = new SignInThrottle(_clock);
        var begun = Enumerable.Range(0, 20).Count(i => throttle.TryBegin($"{i}@shop.example", IPAddress.Parse(i % 2 == 0 ? one : other)));
        Assert.That(begun, Is.EqualTo(10));
    }

    [Test]
    public void TryBegin_AMinuteLater_IsFreeAgain()
    {
        var throttle = new SignInThrottle(_clock);
        while (throttle.TryBegin("ann@shop.example", IPAddress.Loopback))
        {
        }
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.That(throttle.TryBegin("ann@shop.example", IPAddress.Loopback), Is.False);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(throttle.TryBegin("ann@shop.example", IPAddress.Loopback), Is.True);
    }

    [Test]
    public void Succeeded_AsOftenAsItLikes_IsNeverStopped()
    {
        var throttle = new SignInThrottle(_clock);
        for (var i = 0; i < 50; i++)
        {
            Assert.That(throttle.TryBegin("ann@shop.example", IPAddress.Loopback), Is.True);
            throttle.Succeeded("ann@shop.example", IPAddress.Loopback);
        }
    }
}
