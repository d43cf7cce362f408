using CrossBorderBot.Handoff.Queue;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Queue;

public sealed class HandoffEventSignalTests
{
    [Test]
    public async Task Wait_SetBeforeSeveralTimes_ReturnsOnce()
    {
        var signal = new HandoffEventSignal();
        Parallel.For(0, 1000, _ => signal.Set());
        Assert.That(await signal.WaitAsync(TimeSpan.FromSeconds(5), default), Is.True);
        Assert.That(await signal.WaitAsync(TimeSpan.Zero, default), Is.False);
    }

    [Test]
    public async Task Wait_SetMeanwhile_Returns()
    {
        var signal = new HandoffEventSignal();
        var waiting = signal.WaitAsync(TimeSpan.FromSeconds(30), default);
        Assert.That(waiting.IsCompleted, Is.False);
        signal.Set();
        Assert.That(await waiting.WaitAsync(TimeSpan.FromSeconds(5)), Is.True);
    }
}
