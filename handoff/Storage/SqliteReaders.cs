using System.Collections.Concurrent;

namespace CrossBorderBot.Handoff.Storage;

/// <summary>A few read-only connections, opened when first needed. Each work reads one snapshot.</summary>
internal sealed class SqliteReaders(Func<SqliteSession> open, int count) : IAsyncDisposable
{
    private readonly SemaphoreSlim _free = new(count, count);
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _closed;

    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        return RunAndFree(work);
    }

    public T Read<T>(Func<SqliteSession, T> work)
    {
        _free.Wait();
        return RunAndFree(work);
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var i = 0; i < count; i++)
            await _free.WaitAsync().ConfigureAwait(false);
        foreach (var session in _idle)
            session.Dispose();
        _free.Release(count);
    }

    private T RunAndFree<T>(Func<SqliteSession, T> work)
    {
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            var session = _idle.TryTake(out var idle) ? idle : open();
            try
            {
                session.Execute("BEGIN");
                return work(session);
            }
            finally
            {
                if (session.InTransaction)
                    session.Execute("ROLLBACK");
                _idle.Add(session);
            }
        }
        finally
        {
            _free.Release();
        }
    }
}
