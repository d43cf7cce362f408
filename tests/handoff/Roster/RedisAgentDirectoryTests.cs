using CrossBorderBot.Handoff.Queue.Redis;
using CrossBorderBot.Handoff.Roster;
using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff.Tests.Roster;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RedisAgentDirectoryTests : AgentDirectoryContract, IDisposable
{
    private ConnectionMultiplexer _redis = null!;
    private RedisAgentDirectory _directory = null!;

    private protected override IAgentDirectory Directory => _directory;

    [SetUp]
    public async Task Connect()
    {
        _redis = RedisConnection.Connect((await SharedRedis.GetAsync()).ConnectionString);
        _directory = new RedisAgentDirectory(_redis, SharedRedis.NewPrefix());
    }

    public void Dispose() => _redis?.Dispose();
}
