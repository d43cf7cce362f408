namespace CrossBorderBot.Handoff.Storage;

/// <summary>One queued write: run inside the group's transaction, completed only after its commit.</summary>
internal abstract class WriteWork(CancellationToken cancellationToken)
{
    protected CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>True when the caller went away before the work began; it has been told so.</summary>
    public bool IsCalledOff()
    {
        if (!CancellationToken.IsCancellationRequested)
            return false;
        Fail(new OperationCanceledException(CancellationToken));
        return true;
    }

    public abstract void Run(SqliteSession session);

    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

internal sealed class WriteWork<T>(Func<SqliteSession, T> work, Action<T>? committed, CancellationToken cancellationToken) : WriteWork(cancellationToken)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _done.Task;

    public override void Run(SqliteSession session) => _result = work(session);

    public override void Complete()
    {
        committed?.Invoke(_result);
        _done.TrySetResult(_result);
    }

    public override void Fail(Exception exception)
    {
        if (exception is OperationCanceledException cancelled && cancelled.CancellationToken == CancellationToken)
            _done.TrySetCanceled(CancellationToken);
        else
            _done.TrySetException(exception);
    }
}
