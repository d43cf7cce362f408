using Microsoft.Data.Sqlite;

namespace CrossBorderBot.Handoff.Storage;

/// <summary>
/// One SQLite file for one process: WAL with <c>synchronous=FULL</c>, exactly one writing connection with group commit,
/// a few read-only ones. What <see cref="WriteAsync{T}(Func{SqliteSession, T}, CancellationToken)"/> returned is on disk and seen by every later read.
/// The writer alone checkpoints: SQLite before 3.51.3 can lose a WAL reset when two connections do
/// (https://sqlite.org/wal.html, "The WAL-Reset Bug").
/// </summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private const int Readers = 4;

    private readonly StorageLock _lock;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private int _disposed;

    private SqliteDatabase(string path, StorageLock storageLock, SqliteSession writing)
    {
        FilePath = path;
        _lock = storageLock;
        _writer = new SqliteWriter(writing, $"sqlite writer {Path.GetFileName(path)}");
        _readers = new SqliteReaders(() => Connect(path, SqliteOpenMode.ReadOnly), Readers);
    }

    /// <summary>Absolute path of the file.</summary>
    public string FilePath { get; }

    /// <summary>Opens or creates the file (mode 0600) and its folder, takes the process lock and checks the file.</summary>
    /// <exception cref="StorageException">Another process serves it, or it is damaged.</exception>
    public static SqliteDatabase Open(string path)
    {
        path = Path.GetFullPath(path);
        PrivateFile.Ensure(path);
        var storageLock = StorageLock.Take(path);
        SqliteSession? writing = null;
        try
        {
            writing = Connect(path, SqliteOpenMode.ReadWriteCreate);
            Check(writing, path);
            return new SqliteDatabase(path, storageLock, writing);
        }
        catch (Exception e)
        {
            writing?.Dispose();
            storageLock.Dispose();
            if (e is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB })
                throw Damaged(path, e.Message, e);
            throw;
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/> on the writing thread and returns once it is committed. Works run one after another in the
    /// order given; one that throws is undone alone and its exception is thrown here. It must be short, synchronous, and free of
    /// effects outside the session: when another of its group throws, all are undone and run a second time.
    /// Cancellation counts until the work has begun.
    /// </summary>
    /// <exception cref="StorageException">The commit failed: nothing was written.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) => _writer.WriteAsync(work, committed: null, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}(Func{SqliteSession, T}, CancellationToken)"/>
    /// <param name="committed">Called on the writing thread after the commit, in the order of the works. Short, and never throws.</param>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, Action<T> committed, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, committed, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}(Func{SqliteSession, T}, CancellationToken)"/>
    public Task WriteAsync(Action<SqliteSession> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(session => { work(session); return true; }, committed: null, cancellationToken);

    /// <summary>Runs <paramref name="work"/> on the calling thread over one read-only snapshot; waits when all readers are lent.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) => _readers.ReadAsync(work, cancellationToken);

    /// <inheritdoc cref="ReadAsync{T}"/>
    public T Read<T>(Func<SqliteSession, T> work) => _readers.Read(work);

    /// <summary>Brings a room's tables to version <c>scripts.Length</c>, one transaction for all that is missing. Call before the first use.</summary>
    /// <exception cref="StorageException">The file was written by a newer version.</exception>
    public void Migrate(string room, params string[] scripts) =>
        // Blocking is safe: the work runs on the writer's own thread.
        WriteAsync(session => SchemaVersion.Migrate(session, room, scripts), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Refuses new works, finishes those given, closes the file and frees the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _readers.DisposeAsync().ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        _lock.Dispose();
    }

    // The writer: 32 MB of pages, because the 2 MB of SQLite's default read 26 pages a turn from the file at 200 busy conversations;
    // a checkpoint every 32 MB of log, not 8: of its 8,000 pages 2,600 are different ones (under 100 ms).
    private static SqliteSession Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        var session = new SqliteSession(connection);
        try
        {
            connection.Open();
            session.ExecuteScript(mode == SqliteOpenMode.ReadOnly
                ? "PRAGMA busy_timeout = 5000; PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON"
                : """
                  PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                  PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8000; PRAGMA journal_size_limit = 67108864
                  """);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static void Check(SqliteSession session, string path)
    {
        var found = session.Scalar<string>("PRAGMA quick_check(1)");
        if (found != "ok")
            throw Damaged(path, found ?? "no answer", null);
    }

    private static StorageException Damaged(string path, string found, Exception? inner) => new(
        $"{path} is damaged ({found}); put back a backup, or move the file and its -wal and -shm away to start empty", inner);
}
