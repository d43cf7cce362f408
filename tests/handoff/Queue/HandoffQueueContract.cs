using System.Diagnostics;
using CrossBorderBot.Handoff.Queue;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Queue;

/// <summary>What every queue promises, whatever it stores in.</summary>
public abstract class HandoffQueueContract
{
    private protected static readonly AgentRef Ann = new("ann", "Ann");
    private protected static readonly AgentRef Ben = new("ben", "Ben");
    private protected static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private protected abstract TimeSpan ShortLease { get; }

    private protected abstract IHandoffQueue Create(TimeSpan lease);

    /// <summary>Turns the clock past <see cref="ShortLease"/> where the test owns it; elsewhere the tests poll.</summary>
    private protected abstract void PassShortLease();

    [Test]
    public async Task Enqueue_New_WaitsAtItsPlace()
    {
        var queue = Create(Long);
        var handoff = await queue.EnqueueAsync(Request("h1"), default);

        Assert.That(handoff.Request, Is.EqualTo(Request("h1")));
        Assert.That(handoff, Is.EqualTo(new CrossBorderBot.Handoff.Queue.Handoff(
            Request("h1"), HandoffState.Waiting, 0, 1, handoff.EnqueuedAt, null, null, null, null, null)));
        Assert.That(await queue.GetAsync("h1", default), Is.EqualTo(handoff));
    }

    [Test]
    public async Task Enqueue_Repeated_ReturnsItAsItStands()
    {
        var queue = Create(Long);
        await queue.EnqueueAsync(Request("h1"), default);
        await queue.EnqueueAsync(Request("h2"), default);
        var won = await queue.ClaimAsync("h1", Ann, default);

        var again = await queue.EnqueueAsync(Request("h1") with { Preview = "other" }, default);

        Assert.That(again.State, Is.EqualTo(HandoffState.Claimed));
        Assert.That(again.Epoch, Is.EqualTo(won.Epoch));
        Assert.That(again.Request.Preview, Is.EqualTo(Request("h1").Preview));
        Assert.That(await queue.DepthAsync(default), Is.EqualTo(new QueueDepth(1, 1, 180)));
    }

    [Test]
    public async Task Enqueue_AnyText_ComesBackUnchanged()
    {
        var queue = Create(Long);
        var request = Request("h1") with { Preview = "¿Dónde está? \"12\u00a0€\" \\ \n 你好 \ud83d\ude00 ]]>", Summary = "", Skill = "customs" };
        await queue.EnqueueAsync(request, default);
        Assert.That((await queue.GetAsync("h1", default))!.Request, Is.EqualTo(request));
    }

    [Test]
    public void Enqueue_PriorityOutOfRange_IsRefused() =>
        Assert.That(() => Create(Long).EnqueueAsync(Request("h1", priority: -1), default), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task List_Waiting_HigherPriorityFirstThenOldest()
    {
        var queue = Create(Long);
        foreach (var (id, priority) in new[] { ("a", 0), ("b", 1), ("c", 0), ("d", 1), ("e", 100) })
            await queue.EnqueueAsync(Request(id, priority), default);

        var waiting = await queue.ListAsync(HandoffState.Waiting, null, 10, default);

        Assert.That(waiting.Select(h => h.Id), Is.EqualTo(["e", "b", "d", "a", "c"]));
        Assert.That(waiting.Select(h => h.Position), Is.EqualTo([1, 2, 3, 4, 5]));
        foreach (var handoff in waiting)
            Assert.That((await queue.GetAsync(handoff.Id, default))!.Position, Is.EqualTo(handoff.Position));
        Assert.That((await queue.ListAsync(HandoffState.Waiting, null, 2, default)).Select(h => h.Id), Is.EqualTo(["e", "b"]));
        Assert.That(await queue.ListAsync(HandoffState.Waiting, Ann.Id, 10, default), Is.Empty);
    }

    [Test]
    public async Task Position_ManyWaiting_CountsThoseBefore()
    {
        var queue = Create(Long);
        await Task.WhenAll(Enumerable.Range(0, 3000).Select(i => queue.EnqueueAsync(Request($"h{i}"), default)));
        var order = (await queue.ListAsync(HandoffState.Waiting, null, 3000, default)).Select(h => h.Id).ToList();
        foreach (var i in new[] { 0, 1, 1022, 1023, 1024, 1025, 2999 })
            Assert.That((await queue.GetAsync(order[i], default))!.Position, Is.EqualTo(i + 1));
    }

    [Test]
    public async Task Claim_ManyAtOnce_ExactlyOneWins()
    {
        var queue = Create(Long);
        for (var round = 0; round < 500; round++)
        {
            var id = $"h{round}";
            await queue.EnqueueAsync(Request(id), default);
            var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => queue.ClaimAsync(id, new AgentRef($"agent{i}", $"Agent {i}"), default)));

            var winner = results.Single(r => r.Status == ClaimStatus.Won);
            Assert.That(winner.Epoch, Is.EqualTo(1));
            Assert.That(results.Where(r => r != winner), Is.All.EqualTo(winner with { Status = ClaimStatus.Taken }));
            Assert.That((await queue.GetAsync(id, default))!.ClaimedBy, Is.EqualTo(winner.ClaimedBy));
        }
        Assert.That(await queue.DepthAsync(default), Is.EqualTo(new QueueDepth(0, 500, 180)));
    }

    [Test]
    public async Task Claim_RepeatedByHolder_WinsWithTheSameEpoch()
    {
        var queue = Create(Long);
        await queue.EnqueueAsync(Request("h1"), default);
        var first = await queue.ClaimAsync("h1", Ann, default);
        Assert.That(await queue.ClaimAsync("h1", Ann, default), Is.EqualTo(first));
        Assert.That(await queue.ReadEventsAsync(10, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Claim_Over_IsTakenByNobody()
    {
        var queue = Create(Long);
        var epoch = await ClaimedAsync(queue, "h1", Ann);
        await queue.ResolveAsync("h1", Ann.Id, epoch, "solved", default);
        Assert.That(await queue.ClaimAsync("h1", Ben, default), Is.EqualTo(new ClaimResult(ClaimStatus.Taken, epoch, null, null)));
    }

    [Test]
    public async Task UnknownId_EveryMove_SaysNotFound()
    {
        var queue = Create(Long);
        Assert.That((await queue.ClaimAsync("no", Ann, default)).Status, Is.EqualTo(ClaimStatus.NotFound));
        Assert.That(await queue.RenewAsync("no", Ann.Id, 1, default), Is.EqualTo(MoveResult.NotFound));
        Assert.That(await queue.ReleaseAsync("no", Ann.Id, 1, default), Is.EqualTo(MoveResult.NotFound));
        Assert.That(await queue.TransferAsync("no", Ann.Id, 1, new TransferTarget("payment", null), default), Is.EqualTo(MoveResult.NotFound));
        Assert.That(await queue.ResolveAsync("no", Ann.Id, 1, "solved", default), Is.EqualTo(MoveResult.NotFound));
        Assert.That(await queue.AbandonAsync("no", default), Is.EqualTo(MoveResult.NotFound));
        Assert.That(await queue.GetAsync("no", default), Is.Null);
    }

    [Test]
    public async Task Release_GoesToTheFrontOfItsPriority()
    {
        var queue = Create(Long);
        foreach (var (id, priority) in new[] { ("high", 1), ("a", 0), ("b", 0), ("c", 0) })
            await queue.EnqueueAsync(Request(id, priority), default);
        var epoch = (await queue.ClaimAsync("c", Ann, default)).Epoch;

        Assert.That(await queue.ReleaseAsync("c", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Done));

        Assert.That(await WaitingAsync(queue), Is.EqualTo(["high", "c", "a", "b"]));
        var released = (await queue.GetAsync("c", default))!;
        Assert.That((released.State, released.ClaimedBy, released.ClaimedAt, released.LeaseUntil), Is.EqualTo((HandoffState.Waiting, (AgentRef?)null, (DateTimeOffset?)null, (DateTimeOffset?)null)));
        Assert.That((await queue.ClaimAsync("c", Ben, default)).Epoch, Is.EqualTo(epoch + 1));
    }

    [Test]
    public async Task Release_OldEpoch_IsFencedFromEverything()
    {
        var queue = Create(Long);
        var old = await ClaimedAsync(queue, "h1", Ann);
        await queue.ReleaseAsync("h1", Ann.Id, old, default);
        await AssertFencedAsync(queue, old);
        var current = (await queue.ClaimAsync("h1", Ann, default)).Epoch;
        await AssertFencedAsync(queue, old);
        Assert.That(await queue.RenewAsync("h1", Ben.Id, current, default), Is.EqualTo(MoveResult.Fenced), "another agent");
        Assert.That(await queue.RenewAsync("h1", Ann.Id, current, default), Is.EqualTo(MoveResult.Done));

        static async Task AssertFencedAsync(IHandoffQueue queue, long epoch)
        {
            Assert.That(await queue.RenewAsync("h1", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Fenced));
            Assert.That(await queue.TransferAsync("h1", Ann.Id, epoch, new TransferTarget(null, Ben), default), Is.EqualTo(MoveResult.Fenced));
            Assert.That(await queue.ResolveAsync("h1", Ann.Id, epoch, "solved", default), Is.EqualTo(MoveResult.Fenced));
        }
    }

    [Test]
    public async Task Release_Repeated_IsDoneOnce()
    {
        var queue = Create(Long);
        var epoch = await ClaimedAsync(queue, "h1", Ann);
        await queue.ReleaseAsync("h1", Ann.Id, epoch, default);
        await queue.ClaimAsync("h1", Ben, default);

        Assert.That(await queue.ReleaseAsync("h1", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Done), "the repeat of a call whose answer was lost");
        Assert.That((await queue.GetAsync("h1", default))!.ClaimedBy, Is.EqualTo(Ben));
        Assert.That(await KindsAsync(queue), Is.EqualTo([HandoffEventKind.Claimed, HandoffEventKind.Released, HandoffEventKind.Claimed]));
    }

    [Test]
    public async Task Transfer_ToSkill_WaitsAtTheFrontWithTheNewSkill()
    {
        var queue = Create(Long);
        await queue.EnqueueAsync(Request("other"), default);
        var epoch = await ClaimedAsync(queue, "h1", Ann);

        Assert.That(await queue.TransferAsync("h1", Ann.Id, epoch, new TransferTarget("payment", null), default), Is.EqualTo(MoveResult.Done));
        Assert.That(await queue.TransferAsync("h1", Ann.Id, epoch, new TransferTarget("payment", null), default), Is.EqualTo(MoveResult.Done), "repeat");

        Assert.That(await WaitingAsync(queue), Is.EqualTo(["h1", "other"]));
        Assert.That((await queue.GetAsync("h1", default))!.Request.Skill, Is.EqualTo("payment"));
        var told = (await queue.ReadEventsAsync(10, default))[^1];
        Assert.That((told.Kind, told.Agent, told.Epoch), Is.EqualTo((HandoffEventKind.Transferred, (AgentRef?)null, epoch)));
    }

    [Test]
    public async Task Transfer_ToAgent_IsClaimedByThemWithTheNextEpoch()
    {
        var queue = Create(Long);
        var epoch = await ClaimedAsync(queue, "h1", Ann);

        Assert.That(await queue.TransferAsync("h1", Ann.Id, epoch, new TransferTarget(null, Ben), default), Is.EqualTo(MoveResult.Done));
        Assert.That(await queue.TransferAsync("h1", Ann.Id, epoch, new TransferTarget(null, Ben), default), Is.EqualTo(MoveResult.Done), "repeat");

        var handoff = (await queue.GetAsync("h1", default))!;
        Assert.That((handoff.State, handoff.ClaimedBy, handoff.Epoch), Is.EqualTo((HandoffState.Claimed, Ben, epoch + 1)));
        Assert.That(await queue.RenewAsync("h1", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Fenced));
        Assert.That(await queue.RenewAsync("h1", Ben.Id, epoch + 1, default), Is.EqualTo(MoveResult.Done));
        var told = (await queue.ReadEventsAsync(10, default))[^1];
        Assert.That((told.Kind, told.Agent, told.Epoch), Is.EqualTo((HandoffEventKind.Transferred, Ben, epoch + 1)));
    }

    [Test]
    public void Transfer_ToBothOrNeither_IsRefused()
    {
        var queue = Create(Long);
        Assert.That(() => queue.TransferAsync("h1", Ann.Id, 1, new TransferTarget("payment", Ben), default), Throws.ArgumentException);
        Assert.That(() => queue.TransferAsync("h1", Ann.Id, 1, new TransferTarget(null, null), default), Throws.ArgumentException);
    }

    [Test]
    public async Task Resolve_EndsItAndKeepsWhoAndHow()
    {
        var queue = Create(Long);
        var epoch = await ClaimedAsync(queue, "h1", Ann);

        Assert.That(await queue.ResolveAsync("h1", Ann.Id, epoch, "solved", default), Is.EqualTo(MoveResult.Done));
        Assert.That(await queue.ResolveAsync("h1", Ann.Id, epoch, "other", default), Is.EqualTo(MoveResult.Done), "repeat");
        Assert.That(await queue.ReleaseAsync("h1", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Fenced));

        var handoff = (await queue.GetAsync("h1", default))!;
        Assert.That((handoff.State, handoff.ClaimedBy, handoff.Outcome, handoff.Position), Is.EqualTo((HandoffState.Resolved, Ann, "solved", 0)));
        Assert.That((handoff.EndedAt, handoff.LeaseUntil), Is.Not.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)null)));
        Assert.That((await queue.DepthAsync(default)).AverageHandlingSeconds, Is.LessThan(60), "the first one replaces the assumption");
        Assert.That(await KindsAsync(queue), Is.EqualTo([HandoffEventKind.Claimed, HandoffEventKind.Resolved]));
    }

    [Test]
    public async Task Abandon_OnlyFromWaiting()
    {
        var queue = Create(Long);
        await queue.EnqueueAsync(Request("h1"), default);
        await ClaimedAsync(queue, "h2", Ann);

        Assert.That(await queue.AbandonAsync("h1", default), Is.EqualTo(MoveResult.Done));
        Assert.That(await queue.AbandonAsync("h1", default), Is.EqualTo(MoveResult.Done), "repeat");
        Assert.That(await queue.AbandonAsync("h2", default), Is.EqualTo(MoveResult.Fenced));

        Assert.That((await queue.GetAsync("h1", default))!.State, Is.EqualTo(HandoffState.Abandoned));
        Assert.That((await queue.ClaimAsync("h1", Ann, default)).Status, Is.EqualTo(ClaimStatus.Taken));
        Assert.That(await KindsAsync(queue), Is.EqualTo([HandoffEventKind.Claimed, HandoffEventKind.Abandoned]));
    }

    [Test]
    public async Task Claim_LeaseExpired_GivesHandoffToNextAgent()
    {
        var queue = Create(ShortLease);
        var old = await ClaimedAsync(queue, "h1", Ann);
        PassShortLease();

        await EventuallyAsync(async () => (await queue.ClaimAsync("h1", Ben, default)).Status == ClaimStatus.Won);

        Assert.That(await queue.ResolveAsync("h1", Ann.Id, old, "solved", default), Is.EqualTo(MoveResult.Fenced));
        var events = await queue.ReadEventsAsync(10, default);
        Assert.That(events.Take(3).Select(e => (e.Kind, e.Agent, e.Epoch)), Is.EqualTo(
            [(HandoffEventKind.Claimed, Ann, old), (HandoffEventKind.Released, Ann, old), (HandoffEventKind.Claimed, (AgentRef?)Ben, old + 1)]));
    }

    [Test]
    public async Task Renew_LeaseExpired_IsFenced()
    {
        var queue = Create(ShortLease);
        var epoch = await ClaimedAsync(queue, "h1", Ann);
        PassShortLease();
        await EventuallyAsync(async () => (await queue.GetAsync("h1", default))!.LeaseUntil is not { } until || until < await NowAsync(queue));
        Assert.That(await queue.RenewAsync("h1", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Fenced));
    }

    [Test]
    public async Task ReleaseExpired_PutsBackWhatRanOutAndTellsSo()
    {
        var queue = Create(ShortLease);
        await queue.EnqueueAsync(Request("waiting"), default);
        await ClaimedAsync(queue, "first", Ann);
        await ClaimedAsync(queue, "second", Ben);
        PassShortLease();

        var released = 0;
        await EventuallyAsync(async () => (released += await queue.ReleaseExpiredAsync(default)) == 2);

        Assert.That(await queue.ReleaseExpiredAsync(default), Is.Zero);
        Assert.That(await WaitingAsync(queue), Is.EquivalentTo(["first", "second", "waiting"]));
        Assert.That((await WaitingAsync(queue))[^1], Is.EqualTo("waiting"));
        Assert.That((await KindsAsync(queue)).Count(k => k == HandoffEventKind.Released), Is.EqualTo(2));
    }

    [Test]
    public async Task ReleaseExpired_LeaseRunning_TouchesNothing()
    {
        var queue = Create(Long);
        var epoch = await ClaimedAsync(queue, "h1", Ann);
        Assert.That(await queue.ReleaseExpiredAsync(default), Is.Zero);
        Assert.That(await queue.RenewAsync("h1", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Done));
    }

    [Test]
    public async Task List_Claimed_OldestClaimFirst_Ended_NewestFirst()
    {
        var queue = Create(Long);
        foreach (var id in new[] { "a", "b", "c", "d", "e" })
            await queue.EnqueueAsync(Request(id), default);
        foreach (var (id, agent) in new[] { ("c", Ann), ("a", Ben), ("b", Ann), ("d", Ann) })
            await queue.ClaimAsync(id, agent, default);

        Assert.That(await IdsAsync(HandoffState.Claimed, null), Is.EqualTo(["c", "a", "b", "d"]));
        Assert.That(await IdsAsync(HandoffState.Claimed, Ann.Id), Is.EqualTo(["c", "b", "d"]));
        Assert.That((await queue.ListAsync(HandoffState.Claimed, Ann.Id, 2, default)).Select(h => h.Id), Is.EqualTo(["c", "b"]));

        await queue.ResolveAsync("b", Ann.Id, 1, "solved", default);
        await queue.ResolveAsync("a", Ben.Id, 1, "solved", default);
        await queue.AbandonAsync("e", default);
        Assert.That(await IdsAsync(HandoffState.Resolved, null), Is.EqualTo(["e", "a", "b"]));
        Assert.That(await IdsAsync(HandoffState.Resolved, Ann.Id), Is.EqualTo(["b"]));
        Assert.That(await IdsAsync(HandoffState.Claimed, null), Is.EqualTo(["c", "d"]));

        async Task<IEnumerable<string>> IdsAsync(HandoffState state, string? agent) =>
            (await queue.ListAsync(state, agent, 10, default)).Select(h => h.Id);
    }

    [Test]
    public async Task Events_AreInOrderWithUniqueIdsAndGoneOnceSettled()
    {
        var queue = Create(Long);
        var epoch = await ClaimedAsync(queue, "h1", Ann);
        await queue.TransferAsync("h1", Ann.Id, epoch, new TransferTarget(null, Ben), default);
        await queue.ResolveAsync("h1", Ben.Id, epoch + 1, "solved", default);

        var events = await queue.ReadEventsAsync(10, default);
        Assert.That(events.Select(e => e.Kind), Is.EqualTo([HandoffEventKind.Claimed, HandoffEventKind.Transferred, HandoffEventKind.Resolved]));
        Assert.That(events.Select(e => e.Id), Is.Unique);
        Assert.That(events.Select(e => (e.HandoffId, e.ConversationId)), Is.All.EqualTo(("h1", "conversation-h1")));
        Assert.That(await queue.ReadEventsAsync(2, default), Is.EqualTo(events.Take(2)));
        Assert.That(await queue.ReadEventsAsync(10, default), Is.EqualTo(events), "reading settles nothing");

        await queue.SettleEventsAsync([events[0].Id, events[2].Id], default);
        await queue.SettleEventsAsync([events[0].Id], default);
        Assert.That(await queue.ReadEventsAsync(10, default), Is.EqualTo([events[1]]));
        await queue.SettleEventsAsync([events[1].Id], default);
        await queue.SettleEventsAsync([], default);
        Assert.That(await queue.ReadEventsAsync(10, default), Is.Empty);
    }

    [Test]
    public async Task RandomMoves_AgreeWithTheModel([Values(1, 2, 3)] int seed)
    {
        var queue = Create(Long);
        var driver = new ModelDriver(queue, new Random(seed));
        for (var i = 0; i < 2000; i++)
        {
            await driver.MoveAsync();
            if (i % 50 == 49)
                await driver.CompareAsync();
        }
        Assert.That(driver.DoneMoves, Is.GreaterThan(500), "the random moves must do something");
    }

    private protected virtual Task<DateTimeOffset> NowAsync(IHandoffQueue queue) => Task.FromResult(TimeProvider.System.GetUtcNow());

    private protected static HandoffRequest Request(string id, int priority = 0) => new(
        id, $"conversation-{id}", "webchat", "asked", "parcel_lost", "shipping", "pl", priority,
        "Where is my parcel?", "Gdzie jest moja paczka?", "parcel_lost, order 100-200, calm");

    private protected static async Task<long> ClaimedAsync(IHandoffQueue queue, string id, AgentRef agent)
    {
        await queue.EnqueueAsync(Request(id), default);
        return (await queue.ClaimAsync(id, agent, default)).Epoch;
    }

    private protected static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var clock = Stopwatch.StartNew(); !await condition(); await Task.Delay(10))
            if (clock.Elapsed > TimeSpan.FromSeconds(10))
                Assert.Fail("did not happen within 10 seconds");
    }

    private static async Task<List<string>> WaitingAsync(IHandoffQueue queue) =>
        [.. (await queue.ListAsync(HandoffState.Waiting, null, 100, default)).Select(h => h.Id)];

    private static async Task<List<HandoffEventKind>> KindsAsync(IHandoffQueue queue) =>
        [.. (await queue.ReadEventsAsync(100, default)).Select(e => e.Kind)];
}
