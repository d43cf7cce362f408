using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Queue.Redis;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Handoff.Tests.Support;
using CrossBorderBot.TestSupport;
using NUnit.Framework;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff.Tests.Queue;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RedisHandoffQueueTests : HandoffQueueContract, IDisposable
{
    private readonly string _prefix = SharedRedis.NewPrefix();
    private ConnectionMultiplexer _redis = null!;

    private protected override TimeSpan ShortLease => TimeSpan.FromMilliseconds(250);

    [SetUp]
    public async Task Connect() => _redis = RedisConnection.Connect((await SharedRedis.GetAsync()).ConnectionString);

    private protected override IHandoffQueue Create(TimeSpan lease) => new RedisHandoffQueue(_redis, _prefix, lease);

    private protected override void PassShortLease()
    {
        // The server's clock cannot be turned: the tests poll.
    }

    [Test]
    public async Task EveryKey_CarriesTheHashTagAndThePrefix()
    {
        var queue = Create(Long);
        var epoch = await ClaimedAsync(queue, "h1", Ann);
        await queue.ResolveAsync("h1", Ann.Id, epoch, "solved", default);
        await ClaimedAsync(queue, "h2", Ann);
        await queue.EnqueueAsync(Request("h3"), default);

        var keys = _redis.GetServer(_redis.GetEndPoints()[0]).Keys(pattern: _prefix + "*").Select(k => (string)k!).ToList();
        Assert.That(keys, Has.Count.GreaterThanOrEqualTo(10));
        Assert.That(keys, Is.All.StartsWith(_prefix + "{desk}:"));
    }

    [Test]
    public async Task Ended_MoreThanKept_ForgetsTheOldestWithAllItsKeys()
    {
        var queue = Create(Long);
        var database = _redis.GetDatabase();
        // 10,000 old ones as the scripts leave them, so that the next end is one too many.
        var ended = Enumerable.Range(0, 10_000).Select(i => new SortedSetEntry($"old{i}", i - 20_000)).ToArray();
        await database.SortedSetAddAsync(_prefix + "{desk}:ended", ended);
        await database.SortedSetAddAsync(_prefix + "{desk}:ended:ann", [ended[0]]);
        await database.HashSetAsync(_prefix + "{desk}:h:old0", "agent", "ann");

        var epoch = await ClaimedAsync(queue, "h1", Ann);
        await queue.ResolveAsync("h1", Ann.Id, epoch, "solved", default);

        Assert.That(await database.SortedSetLengthAsync(_prefix + "{desk}:ended"), Is.EqualTo(10_000));
        Assert.That(await database.KeyExistsAsync(_prefix + "{desk}:h:old0"), Is.False);
        Assert.That((await queue.ListAsync(HandoffState.Resolved, Ann.Id, 10, default)).Select(h => h.Id), Is.EqualTo(["h1"]));
    }

    [Test]
    public async Task Server_ForgotTheScripts_IsTaughtThemAgain()
    {
        await using var server = await RedisServer.StartAsync();
        using var redis = RedisConnection.Connect(server.ConnectionString);
        var queue = new RedisHandoffQueue(redis, _prefix, Long);
        await queue.EnqueueAsync(Request("h1"), default);
        await redis.GetDatabase().ExecuteAsync("SCRIPT", "FLUSH");

        Assert.That((await queue.ClaimAsync("h1", Ann, default)).Status, Is.EqualTo(ClaimStatus.Won));
    }

    [Test]
    public async Task Server_KilledAndBack_KeepsWhatItAnswered()
    {
        await using var server = await RedisServer.StartAsync(appendOnly: true);
        using var redis = RedisConnection.Connect(server.ConnectionString);
        var queue = new RedisHandoffQueue(redis, _prefix, Long);
        var epoch = await ClaimedAsync(queue, "h1", Ann);

        await server.KillAsync();
        Assert.That(() => queue.GetAsync("h1", default), Throws.InstanceOf<RedisException>().Or.InstanceOf<TimeoutException>());
        await server.StartAgainAsync();

        MoveResult? answer = null;
        await EventuallyAsync(async () =>
        {
            try
            {
                answer = await queue.RenewAsync("h1", Ann.Id, epoch, default);
                return true;
            }
            catch (RedisException)
            {
                return false; // not reconnected yet
            }
        });
        Assert.That(answer, Is.EqualTo(MoveResult.Done));
    }

    [Test]
    public async Task Connect_ServerMayEvict_RefusesWithTheCure()
    {
        await using var server = await RedisServer.StartAsync(appendOnly: false, "--maxmemory-policy", "allkeys-lru");
        var error = Assert.Throws<StorageException>(() => RedisConnection.Connect(server.ConnectionString));
        Assert.That(error.Message, Does.Contain("allkeys-lru").And.Contain("CONFIG SET maxmemory-policy noeviction"));
    }

    [Test]
    public void Connect_NobodyThere_SaysSoWithoutThePassword()
    {
        var error = Assert.Throws<StorageException>(() => RedisConnection.Connect("127.0.0.1:1,password=secret,connectTimeout=300,connectRetry=1"));
        Assert.That(error.Message, Does.Contain("Redis:ConnectionString").And.Not.Contain("secret"));
    }

    public void Dispose() => _redis?.Dispose();
}
