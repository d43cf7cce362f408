using CrossBorderBot.Handoff.Roster;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Roster;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SqliteAgentDirectoryTests : AgentDirectoryContract, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    public SqliteAgentDirectoryTests()
    {
        _database = SqliteDatabase.Open(_folder.File("store.db"));
        Directory = new SqliteAgentDirectory(_database);
    }

    private protected override IAgentDirectory Directory { get; }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }
}
