using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Conversations;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SqliteConversationStoreTests : ConversationStoreContract, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly ConversationFeed _feed = new();
    private SqliteDatabase _database;
    private SqliteConversationStore _store;

    public SqliteConversationStoreTests()
    {
        _database = SqliteDatabase.Open(_folder.File("store.db"));
        _store = new SqliteConversationStore(_database, _feed, _clock);
    }

    private protected override IConversationStore Store => _store;

    private protected override ConversationFeed Feed => _feed;

    private protected override void Pass(TimeSpan time) => _clock.Advance(time);

    private protected override async Task RestartAsync()
    {
        await _database.DisposeAsync();
        _database = SqliteDatabase.Open(_folder.File("store.db"));
        _store = new SqliteConversationStore(_database, _feed, _clock);
    }

    private protected override Task<IReadOnlyList<DeadLetter>> DeadLettersAsync() => _database.ReadAsync<IReadOnlyList<DeadLetter>>(
        session => session.Query(
            "SELECT conversation_id, kind, payload, reason FROM dead_letters ORDER BY id",
            row => new DeadLetter(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))),
        default);

    [Test]
    public async Task Lease_CallerGoesAwayWhileReading_LeavesTheTurnToTheNext()
    {
        await OpenAsync(Id);
        using var blocked = new ReadersBlock(_database);
        using var gone = new CancellationTokenSource();
        await AcceptAsync(Id, "a");
        await AcceptAsync(Id, "b"); // a single line would be leased without reading
        var waiting = _store.LeaseTurnAsync(gone.Token);
        await gone.CancelAsync();
        Assert.That(async () => await waiting.Soon(), Throws.InstanceOf<OperationCanceledException>());
        blocked.Dispose();
        Assert.That((await LeaseAsync()).Input.Text, Is.EqualTo("a"));
    }

    [Test]
    public async Task Open_FileOfTheFirstVersion_KeepsEveryLine()
    {
        await using var old = SqliteDatabase.Open(_folder.File("old.db"));
        old.Migrate("conversations", ConversationSchema.Scripts[0]);
        await old.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO conversations VALUES ('c_1', 'webchat', 'webchat:c_1', 'u', NULL, 0, 0, NULL, 0, 2, '', 1)");
                session.Execute("INSERT INTO entries VALUES ('c_1', 1, 0, 0, NULL, 7, 'pl', 'dzień dobry', '{}', 1, NULL, 'en', 'hello', 'memory', 'guess', 80)");
                session.Execute("INSERT INTO entries VALUES ('c_1', 2, 3, 2, 'Ada', 7, 'en', 'hi', NULL, 1, 1, NULL, NULL, NULL, NULL, NULL)");
                session.Execute("INSERT INTO inbox VALUES ('c_1', 1)");
            },
            default);

        var store = new SqliteConversationStore(old, _feed, _clock);
        Assert.That(await store.ReadAsync("c_1", 0, visibleOnly: false, 10, default), Is.EqualTo(new[]
        {
            new Entry(1, EntryKind.Message, EntryAuthor.Shopper, null, DateTimeOffset.FromUnixTimeMilliseconds(7), "pl", "dzień dobry", "{}", true,
                new EntryTranslation("en", "hello", "memory", "guess", 80), null),
            new Entry(2, EntryKind.Line, EntryAuthor.Agent, "Ada", DateTimeOffset.FromUnixTimeMilliseconds(7), "en", "hi", null, true, null, DeliveryStatus.Sent),
        }));
        Assert.That((await store.LeaseTurnAsync(default).Soon()).Input.Text, Is.EqualTo("dzień dobry"));
    }

    [Test]
    public async Task Lease_OnlyLine_IsWhatTheStoreWouldRead()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        var prepared = await LeaseAsync();
        await RestartAsync();
        var read = await LeaseAsync();
        Assert.That(prepared with { Ticket = read.Ticket }, Is.EqualTo(read));
    }

    [Test]
    public async Task Lease_OnlyLine_NeedsNoReader()
    {
        await OpenAsync(Id);
        using var blocked = new ReadersBlock(_database);
        await AcceptAsync(Id, "a");
        Assert.That((await _store.LeaseTurnAsync(default).Soon()).Input.Text, Is.EqualTo("a"));
    }

    [Test]
    public async Task Lease_AgentTookOverSinceTheAccept_KnowsIt()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        await CommitAsync(await LeaseAsync(), Nothing with { Owner = Owner.Queue, HandoffId = "h" });
        await AcceptAsync(Id, "b");
        await _store.AppendAgentLineAsync(new AgentLine(Id, "h", 1, "k", new NewEntry(EntryKind.Line, EntryAuthor.Agent, "hello", null, true), []), default);
        Assert.That((await LeaseAsync()).Conversation.Owner, Is.EqualTo(Owner.Agent));
    }

    [Test]
    public async Task LeaseEffect_CallerGoesAwayWhileReading_LeavesTheEffectToTheNext()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        await CommitAsync(await LeaseAsync(), Nothing with { Effects = [new("k", "1")] });
        using var blocked = new ReadersBlock(_database);
        using var gone = new CancellationTokenSource();
        var waiting = _store.LeaseEffectAsync(gone.Token);
        await gone.CancelAsync();
        Assert.That(async () => await waiting.Soon(), Throws.InstanceOf<OperationCanceledException>());
        blocked.Dispose();
        Assert.That((await EffectAsync()).Payload, Is.EqualTo("1"));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Holds all reading connections, so that a further read waits.</summary>
    private sealed class ReadersBlock : IDisposable
    {
        private readonly ManualResetEventSlim _gate = new();
        private readonly Task[] _readers;
        private int _open = 1;

        public ReadersBlock(SqliteDatabase database)
        {
            using var started = new CountdownEvent(4);
            _readers = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () => database.Read(_ =>
                {
                    started.Signal();
                    _gate.Wait();
                    return true;
                }),
                default, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray<Task>();
            started.Wait();
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _open, 0) == 0)
                return;
            _gate.Set();
            Task.WhenAll(_readers).GetAwaiter().GetResult();
            _gate.Dispose();
        }
    }
}
