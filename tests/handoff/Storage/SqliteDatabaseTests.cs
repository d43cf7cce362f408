using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Handoff.Tests.Support;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Storage;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SqliteDatabaseTests : IAsyncDisposable
{
    private const string Table = "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)";

    private readonly TemporaryFolder _folder = new();
    private SqliteDatabase _database;

    public SqliteDatabaseTests()
    {
        _database = SqliteDatabase.Open(FilePath);
        _database.Migrate("test", Table);
    }

    private string FilePath => _folder.File("data/store.db");

    [Test]
    public async Task Write_Awaited_IsSeenByTheNextRead()
    {
        for (var i = 0; i < 200; i++)
        {
            var text = $"note {i}";
            await _database.WriteAsync(s => s.Execute("INSERT INTO note (text) VALUES ($1)", text), default);
            Assert.That(await CountAsync(), Is.EqualTo(i + 1));
        }
    }

    [Test]
    public async Task Write_Concurrent_EveryOneIsCommittedOnce()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 20_000).Select(i => Task.Run(() => InsertAsync($"note {i}"))));

        Assert.That(ids.Distinct().Count(), Is.EqualTo(20_000));
        Assert.That(await CountAsync(), Is.EqualTo(20_000));
    }

    [Test]
    public async Task Write_OneOfTheGroupThrows_FailsAloneAndIsUndoneAlone()
    {
        using var gate = new ManualResetEventSlim();
        var first = await OccupyWriterAsync(gate);
        var good = Enumerable.Range(0, 50).Select(i => InsertAsync($"good {i}")).ToList();
        var bad = _database.WriteAsync(s =>
        {
            s.Execute("INSERT INTO note (text) VALUES ('half')");
            throw new FormatException("on purpose");
        }, default);
        var twice = InsertAsync("good 0");
        var last = InsertAsync("last");
        gate.Set();

        await Task.WhenAll([first, last, .. good]);
        Assert.ThrowsAsync<FormatException>(() => bad);
        Assert.ThrowsAsync<SqliteException>(() => twice);
        Assert.That(await CountAsync(), Is.EqualTo(51));
        Assert.That(_database.Read(s => s.Scalar<long>("SELECT count(*) FROM note WHERE text = 'half'")), Is.Zero);
    }

    [Test]
    public async Task Write_OneOfTheGroupThrows_OnlyWhatIsCommittedIsAnnounced()
    {
        using var gate = new ManualResetEventSlim();
        var first = await OccupyWriterAsync(gate);
        var announced = new List<int>();
        var good = _database.WriteAsync(s => s.Execute("INSERT INTO note (text) VALUES ('good')"), announced.Add, default);
        var bad = _database.WriteAsync(s => 2 + s.Execute("INSERT INTO note (text) VALUES ('good')"), announced.Add, default);
        gate.Set();
        await Task.WhenAll(first, good);

        Assert.ThrowsAsync<SqliteException>(() => bad);
        Assert.That(announced, Is.EqualTo([1]));
    }

    [Test]
    public async Task Write_CommitFails_FailsTheWholeGroupAndTheNextOneWorks()
    {
        _database.Migrate("test", Table, "CREATE TABLE child (parent INTEGER REFERENCES note DEFERRABLE INITIALLY DEFERRED)");
        using var gate = new ManualResetEventSlim();
        var first = await OccupyWriterAsync(gate);
        var innocent = InsertAsync("innocent");
        // A deferred foreign key is checked when the outermost transaction commits.
        var orphan = _database.WriteAsync(s => s.Execute("INSERT INTO child VALUES (999)"), default);
        gate.Set();
        await first;

        Assert.ThrowsAsync<StorageException>(() => orphan);
        Assert.ThrowsAsync<StorageException>(() => innocent);
        await InsertAsync("after");
        Assert.That(await CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Write_WorkRollsBackByItself_FailsTheGroupAndKeepsServing()
    {
        Assert.ThrowsAsync<SqliteException>(() => _database.WriteAsync(s => s.Execute("ROLLBACK"), default));
        await InsertAsync("after");
        Assert.That(await CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Write_CancelledWhileQueued_IsNotRun()
    {
        using var gate = new ManualResetEventSlim();
        using var source = new CancellationTokenSource();
        var first = await OccupyWriterAsync(gate);
        var cancelled = _database.WriteAsync(s => s.Execute("INSERT INTO note (text) VALUES ('never')"), source.Token);
        await source.CancelAsync();
        gate.Set();
        await first;

        Assert.CatchAsync<OperationCanceledException>(() => cancelled);
        Assert.That(await CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Write_InOrderOfCall()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => InsertAsync($"{i}")));
        var texts = _database.Read(s => s.Query("SELECT text FROM note ORDER BY id", r => r.GetString(0)));
        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, 500).Select(i => $"{i}")));
    }

    [Test]
    public void Read_Writing_IsRefused() =>
        Assert.Throws<SqliteException>(() => _database.Read(s => s.Execute("INSERT INTO note (text) VALUES ('no')")));

    [Test]
    public async Task Read_WhileWriting_SeesOneSnapshot()
    {
        using var read = new SemaphoreSlim(0);
        using var written = new ManualResetEventSlim();
        var reading = Task.Run(() => _database.Read(s =>
        {
            var before = s.Scalar<long>("SELECT count(*) FROM note");
            read.Release();
            written.Wait(TimeSpan.FromSeconds(10));
            return (before, after: s.Scalar<long>("SELECT count(*) FROM note"));
        }));
        await read.WaitAsync();
        await InsertAsync("meanwhile");
        written.Set();

        Assert.That(await reading, Is.EqualTo((0L, 0L)));
        Assert.That(await CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Dispose_WithWorkQueued_CommitsItFirst()
    {
        var writes = Enumerable.Range(0, 2000).Select(i => InsertAsync($"note {i}")).ToList();
        await _database.DisposeAsync();
        await Task.WhenAll(writes);
        Assert.ThrowsAsync<ObjectDisposedException>(() => InsertAsync("late"));

        _database = SqliteDatabase.Open(FilePath);
        Assert.That(await CountAsync(), Is.EqualTo(2000));
    }

    [Test]
    public void Open_Twice_SaysWhoServesAndTheCure()
    {
        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open(FilePath));
        Assert.That(error.Message, Does.Contain("another process already serves").And.Contain("--Storage:Path"));
    }

    [Test]
    public async Task Open_AfterDispose_IsFreeAgain()
    {
        await _database.DisposeAsync();
        _database = SqliteDatabase.Open(FilePath);
        Assert.That(await CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Open_DamagedPage_SaysSoAndFreesTheLock()
    {
        await Task.WhenAll(Enumerable.Range(0, 3000).Select(i => InsertAsync($"a note long enough to fill some pages {i}")));
        await _database.DisposeAsync();
        var bytes = File.ReadAllBytes(FilePath);
        Array.Fill(bytes, (byte)0xA5, 4096 * 2, 4096 * 4);
        File.WriteAllBytes(FilePath, bytes);

        for (var i = 0; i < 2; i++)
            Assert.That(Assert.Throws<StorageException>(() => SqliteDatabase.Open(FilePath)).Message, Does.Contain("is damaged"));
    }

    [Test]
    public async Task Open_NotADatabase_SaysSo()
    {
        await _database.DisposeAsync();
        File.WriteAllText(FilePath, new string('x', 8192));
        Assert.That(Assert.Throws<StorageException>(() => SqliteDatabase.Open(FilePath)).Message, Does.Contain("is damaged"));
    }

    [Test, Platform(Exclude = "Win")]
    public async Task Open_EveryFile_IsForTheOwnerOnly()
    {
        await InsertAsync("secret");
        foreach (var file in Directory.GetFiles(_folder.File("data")))
#pragma warning disable CA1416 // the test is not run on Windows
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
#pragma warning restore CA1416
    }

    [Test]
    public void Migrate_NewScript_RunsOnlyWhatIsMissing()
    {
        _database.Migrate("test", Table, "ALTER TABLE note ADD COLUMN at INTEGER");
        _database.Migrate("test", Table, "ALTER TABLE note ADD COLUMN at INTEGER");
        _database.Migrate("other", "CREATE TABLE other (id INTEGER)");
        Assert.That(_database.Read(s => s.Scalar<long>("SELECT sum(version) FROM schema_version")), Is.EqualTo(3));
    }

    [Test]
    public void Migrate_ScriptFails_LeavesTheOldVersionWhole()
    {
        Assert.Throws<SqliteException>(() => _database.Migrate("test", Table, "CREATE TABLE half (id INTEGER)", "CREATE nonsense"));
        Assert.That(_database.Read(s => s.Scalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'half'")), Is.Zero);
        Assert.That(_database.Read(s => s.Scalar<long>("SELECT version FROM schema_version WHERE room = 'test'")), Is.EqualTo(1));
    }

    [Test]
    public void Migrate_FileFromANewerVersion_Refuses()
    {
        _database.Migrate("test", Table, "CREATE TABLE later (id INTEGER)");
        Assert.That(Assert.Throws<StorageException>(() => _database.Migrate("test", Table)).Message, Does.Contain("newer version"));
    }

    [Test]
    public async Task Query_SameTextNested_GetsItsOwnCommand()
    {
        await InsertAsync("a");
        await InsertAsync("b");
        const string sql = "SELECT text FROM note ORDER BY id";
        var pairs = _database.Read(s => s.Query(sql, r => r.GetString(0) + string.Concat(s.Query(sql, inner => inner.GetString(0)))));
        Assert.That(pairs, Is.EqualTo(["aab", "bab"]));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Returns once the writer is inside a group of its own; what is given before the gate opens is one later group.</summary>
    private async Task<Task> OccupyWriterAsync(ManualResetEventSlim gate)
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var occupied = _database.WriteAsync(_ =>
        {
            entered.SetResult();
            gate.Wait(TimeSpan.FromSeconds(10));
        }, default);
        await entered.Task;
        return occupied;
    }

    private Task<long> InsertAsync(string text) => _database.WriteAsync(
        s => s.Scalar<long>("INSERT INTO note (text) VALUES ($1) RETURNING id", text), default);

    private Task<long> CountAsync() => _database.ReadAsync(s => s.Scalar<long>("SELECT count(*) FROM note"), default);
}
