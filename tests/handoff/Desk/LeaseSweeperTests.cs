using System.Diagnostics;
using CrossBorderBot.Handoff.Desk;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Queue.Sqlite;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Handoff.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Desk;

public sealed class LeaseSweeperTests
{
    [Test]
    public async Task Sweeper_LeaseRanOut_PutsTheHandoffBackWithinTenSeconds()
    {
        using var folder = new TemporaryFolder();
        await using var database = SqliteDatabase.Open(folder.File("store.db"));
        var clock = new ManualClock();
        var queue = new SqliteHandoffQueue(database, clock, TimeSpan.FromMinutes(5));
        await queue.EnqueueAsync(new HandoffRequest("h1", "c1", "webchat", "asked", "", "shipping", "pl", 0, "", "", ""), default);
        await queue.ClaimAsync("h1", new AgentRef("ann", "Ann"), default);
        using var sweeper = new LeaseSweeper(queue, clock, NullLogger<LeaseSweeper>.Instance);
        await sweeper.StartAsync(default);

        // The sweeper starts on another thread: turn the clock until its timer exists and has fired.
        clock.Advance(TimeSpan.FromMinutes(5));
        var patience = Stopwatch.StartNew();
        while ((await queue.GetAsync("h1", default))!.State != HandoffState.Waiting && patience.Elapsed < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(10);
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.That((await queue.GetAsync("h1", default))!.State, Is.EqualTo(HandoffState.Waiting));
        Assert.That((await queue.ReadEventsAsync(10, default))[^1].Kind, Is.EqualTo(HandoffEventKind.Released));
        await sweeper.StopAsync(default);
    }
}
