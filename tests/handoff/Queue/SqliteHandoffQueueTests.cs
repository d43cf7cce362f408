using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Queue.Sqlite;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Queue;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SqliteHandoffQueueTests : HandoffQueueContract, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private SqliteDatabase _database;

    public SqliteHandoffQueueTests() => _database = SqliteDatabase.Open(_folder.File("store.db"));

    private protected override TimeSpan ShortLease => TimeSpan.FromMinutes(5);

    private protected override IHandoffQueue Create(TimeSpan lease) => new SqliteHandoffQueue(_database, _clock, lease);

    private protected override void PassShortLease() => _clock.Advance(ShortLease + TimeSpan.FromMilliseconds(1));

    private protected override Task<DateTimeOffset> NowAsync(IHandoffQueue queue) => Task.FromResult(_clock.GetUtcNow());

    [Test]
    public async Task Claim_LeaseNearlyOver_IsStillHeld()
    {
        var queue = Create(ShortLease);
        var epoch = await ClaimedAsync(queue, "h1", Ann);
        _clock.Advance(ShortLease - TimeSpan.FromMilliseconds(1));

        Assert.That((await queue.ClaimAsync("h1", Ben, default)).Status, Is.EqualTo(ClaimStatus.Taken));
        Assert.That(await queue.RenewAsync("h1", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Done));
        Assert.That((await queue.GetAsync("h1", default))!.LeaseUntil, Is.EqualTo(_clock.GetUtcNow() + ShortLease));
    }

    [Test]
    public async Task ReleaseExpired_FirstToExpire_IsFirstServed()
    {
        var queue = Create(ShortLease);
        foreach (var id in new[] { "a", "b", "c" })
        {
            await ClaimedAsync(queue, id, Ann);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
        PassShortLease();
        Assert.That(await queue.ReleaseExpiredAsync(default), Is.EqualTo(3));
        Assert.That((await queue.ListAsync(HandoffState.Waiting, null, 10, default)).Select(h => h.Id), Is.EqualTo(["a", "b", "c"]));
    }

    [Test]
    public async Task Depth_AfterResolving_MovesTheAverage()
    {
        var queue = Create(Long);
        foreach (var (id, seconds) in new[] { ("a", 100), ("b", 200) })
        {
            var epoch = await ClaimedAsync(queue, id, Ann);
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            await queue.ResolveAsync(id, Ann.Id, epoch, "solved", default);
        }
        Assert.That((await queue.DepthAsync(default)).AverageHandlingSeconds, Is.EqualTo(110).Within(0.01));
    }

    [Test]
    public async Task Reopened_File_HoldsTheQueue()
    {
        var queue = Create(Long);
        await queue.EnqueueAsync(Request("waits"), default);
        var epoch = await ClaimedAsync(queue, "held", Ann);
        await _database.DisposeAsync();
        _database = SqliteDatabase.Open(_folder.File("store.db"));

        queue = Create(Long);
        Assert.That((await queue.GetAsync("waits", default))!.Position, Is.EqualTo(1));
        Assert.That(await queue.RenewAsync("held", Ann.Id, epoch, default), Is.EqualTo(MoveResult.Done));
        Assert.That(await queue.ReadEventsAsync(10, default), Has.Count.EqualTo(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }
}
