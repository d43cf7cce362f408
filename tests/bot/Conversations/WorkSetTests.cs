using CrossBorderBot.Conversations;
using CrossBorderBot.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Conversations;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WorkSetTests
{
    private readonly ManualClock _clock = new();
    private readonly WorkSet<string> _work;
    private long _ticket;

    public WorkSetTests() => _work = new WorkSet<string>(_clock);

    [Test]
    public async Task Signal_ManyTimes_IsTakenOnce()
    {
        for (var i = 0; i < 5; i++)
            _work.Signal("a");
        Assert.That(await TakeAsync(), Is.EqualTo(("a", 1)));
        NothingIsDue();
    }

    [Test]
    public async Task Take_SeveralKeys_InTheOrderSignalled()
    {
        foreach (var key in new[] { "b", "a", "c" })
            _work.Signal(key);
        Assert.That(new[] { await TakeAsync(), await TakeAsync(), await TakeAsync() }.Select(taken => taken.Key), Is.EqualTo(["b", "a", "c"]));
    }

    [Test]
    public async Task Signal_DuringTheWork_MakesItDueAgainAfterwards()
    {
        _work.Signal("a");
        var taken = await TakeAsync();
        _work.Signal("a");
        NothingIsDue();
        _work.Done(taken.Key, _ticket, more: false);
        Assert.That(await TakeAsync(), Is.EqualTo(("a", 1)));
    }

    [Test]
    public async Task Done_WithMore_IsDueAgain()
    {
        _work.Signal("a");
        await TakeAsync();
        _work.Done("a", _ticket, more: true);
        Assert.That(await TakeAsync(), Is.EqualTo(("a", 1)));
        _work.Done("a", _ticket, more: false);
        NothingIsDue();
        _work.Signal("a");
        Assert.That(await TakeAsync(), Is.EqualTo(("a", 1)), "a key that was forgotten starts anew");
    }

    [Test]
    public async Task Retry_BeforeTheDelay_IsNotHurriedBySignals()
    {
        _work.Signal("a");
        await TakeAsync();
        _work.Retry("a", _ticket, TimeSpan.FromSeconds(3));
        _work.Signal("a");
        _clock.Advance(TimeSpan.FromSeconds(2.9));
        NothingIsDue();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.That(await TakeAsync(), Is.EqualTo(("a", 2)));
        _work.Done("a", _ticket, more: false);
        NothingIsDue();
    }

    [Test]
    public async Task Retry_OfOneKey_DoesNotHoldOthers()
    {
        _work.Signal("a");
        await TakeAsync();
        _work.Retry("a", _ticket, TimeSpan.FromSeconds(3));
        _work.Signal("b");
        Assert.That(await TakeAsync(), Is.EqualTo(("b", 1)));
    }

    [Test]
    public async Task Done_NotTaken_IsIgnored()
    {
        _work.Done("a", ticket: 1, more: true);
        _work.Retry("a", ticket: 1, TimeSpan.Zero);
        _clock.Advance(TimeSpan.Zero);
        NothingIsDue();
        _work.Signal("a");
        _work.Done("a", ticket: 0, more: false);
        Assert.That(await TakeAsync(), Is.EqualTo(("a", 1)), "waiting work is not lost");
    }

    [Test]
    public async Task Done_ByAnEarlierTaker_DoesNotFreeTheKeyOfTheNext()
    {
        _work.Signal("a");
        await TakeAsync();
        var earlier = _ticket;
        _work.Done("a", earlier, more: true);
        await TakeAsync();
        _work.Done("a", earlier, more: true);
        _work.Retry("a", earlier, TimeSpan.Zero);
        _clock.Advance(TimeSpan.Zero);
        NothingIsDue();
        _work.Done("a", _ticket, more: false);
        NothingIsDue();
    }

    [Test]
    public async Task Done_WhileARetryIsDue_DoesNotSetItFreeEarly()
    {
        _work.Signal("a");
        await TakeAsync();
        _work.Retry("a", _ticket, TimeSpan.FromSeconds(3));
        _work.Done("a", _ticket, more: true);
        NothingIsDue();
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(await TakeAsync(), Is.EqualTo(("a", 2)));
        NothingIsDue();
    }

    [Test]
    public async Task Take_ManyTakers_NeverTwoOnOneKeyAndNoSignalMissed()
    {
        const int signals = 2000;
        var keys = Enumerable.Range(0, 7).ToArray();
        var work = new WorkSet<int>(TimeProvider.System);
        int[] busy = new int[keys.Length], wanted = new int[keys.Length], seen = new int[keys.Length];
        var clashes = 0;
        using var stop = new CancellationTokenSource();
        var takers = Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                int key;
                long ticket;
                try
                {
                    (key, _, ticket) = await work.TakeAsync(stop.Token);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
                if (Interlocked.Increment(ref busy[key]) != 1)
                    Interlocked.Increment(ref clashes);
                await Task.Yield();
                Volatile.Write(ref seen[key], Volatile.Read(ref wanted[key]));
                Interlocked.Decrement(ref busy[key]);
                work.Done(key, ticket, more: false);
            }
        })).ToList();
        Parallel.For(0, signals, i =>
        {
            Interlocked.Increment(ref wanted[i % keys.Length]);
            work.Signal(i % keys.Length);
        });
        await Patience.UntilAsync(() => Task.FromResult(wanted.SequenceEqual(seen)), "every signal was followed by a take");
        await stop.CancelAsync();
        await Task.WhenAll(takers).Soon();
        Assert.That(clashes, Is.Zero);
    }

    private async Task<(string Key, int Attempt)> TakeAsync()
    {
        (var key, var attempt, _ticket) = await _work.TakeAsync(default).Soon();
        return (key, attempt);
    }

    private void NothingIsDue()
    {
        using var now = new CancellationTokenSource();
        var taking = _work.TakeAsync(now.Token);
        var due = taking.IsCompleted;
        now.Cancel();
        Assert.That(due, Is.False, "a key was due");
    }
}
