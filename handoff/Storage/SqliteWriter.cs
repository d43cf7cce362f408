using Microsoft.Data.Sqlite;

namespace CrossBorderBot.Handoff.Storage;

/// <summary>
/// The only connection that writes, on its own thread. While one group is being committed the next one gathers,
/// so that one fsync serves every caller that waits (group commit).
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    public const int Capacity = 8192;
    private const int MaxGroup = 1024;

    private readonly SqliteSession _session;
    private readonly SemaphoreSlim _room = new(Capacity, Capacity);
    private readonly object _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<WriteWork> _gathering = [];
    private bool _closing;

    public SqliteWriter(SqliteSession session, string name)
    {
        _session = session;
        new Thread(Loop) { IsBackground = true, Name = name }.Start();
    }

    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, Action<T>? committed, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var item = new WriteWork<T>(work, committed, cancellationToken);
            Enqueue(item);
            return await item.Task.ConfigureAwait(false);
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>Refuses new works, commits those queued, closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closing = true;
            Monitor.Pulse(_gate);
        }
        await _ended.Task.ConfigureAwait(false);
        _session.Dispose();
    }

    private void Enqueue(WriteWork item)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, this);
            _gathering.Add(item);
            if (_gathering.Count == 1)
                Monitor.Pulse(_gate);
        }
    }

    private void Loop()
    {
        var group = new List<WriteWork>();
        while (TakeGathered(ref group))
        {
            for (var start = 0; start < group.Count;)
                start += CommitGroup(group.GetRange(start, Math.Min(MaxGroup, group.Count - start)));
            group.Clear();
        }
        _ended.SetResult();
    }

    private bool TakeGathered(ref List<WriteWork> group)
    {
        lock (_gate)
        {
            while (_gathering.Count == 0 && !_closing)
                Monitor.Wait(_gate);
            (group, _gathering) = (_gathering, group);
            return group.Count > 0;
        }
    }

    /// <returns>How many of the group have their outcome: all, or those up to the one over which SQLite itself rolled back.</returns>
    private int CommitGroup(List<WriteWork> group) => TryCommitTogether(group) ? group.Count : CommitApart(group);

    // Nearly every group is of works that succeed: they need no savepoint each (4 of the 14 statements of a turn). When one
    // throws, nothing of the group has happened, and it is run again with savepoints, so that this one is undone alone.
    private bool TryCommitTogether(List<WriteWork> group)
    {
        var written = new List<WriteWork>(group.Count);
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var work in group)
            {
                if (work.IsCalledOff())
                    continue;
                work.Run(_session);
                if (!_session.InTransaction)
                    return false;
                written.Add(work);
            }
            _session.Execute("COMMIT");
        }
        catch (Exception)
        {
            // Not swallowed: the second run throws it to the caller whose work it is.
            RollBack();
            return false;
        }
        written.ForEach(static work => work.Complete());
        return true;
    }

    private int CommitApart(List<WriteWork> group)
    {
        var written = new List<WriteWork>(group.Count);
        var begun = 0;
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var work in group)
            {
                begun++;
                if (Run(work))
                    written.Add(work);
                else if (!_session.InTransaction)
                    throw new StorageException("SQLite rolled the transaction back (disk full or unreadable?)");
            }
            _session.Execute("COMMIT");
            written.ForEach(static work => work.Complete());
            return group.Count;
        }
        catch (Exception e)
        {
            RollBack();
            var lost = new StorageException("the transaction was not committed; nothing of it was written", e);
            var failed = begun == 0 ? group : written;
            failed.ForEach(work => work.Fail(lost));
            return Math.Max(begun, failed.Count);
        }
    }

    // Every way out but true has given the work its outcome.
    private bool Run(WriteWork work)
    {
        if (work.IsCalledOff())
            return false;
        try
        {
            _session.Execute("SAVEPOINT work");
            work.Run(_session);
            _session.Execute("RELEASE work");
            return true;
        }
        catch (Exception e)
        {
            work.Fail(e);
            if (_session.InTransaction)
            {
                _session.Execute("ROLLBACK TO work");
                _session.Execute("RELEASE work");
            }
            return false;
        }
    }

    private void RollBack()
    {
        try
        {
            if (_session.InTransaction)
                _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back already; a connection that stays broken fails the next BEGIN, and so its callers.
        }
    }
}
