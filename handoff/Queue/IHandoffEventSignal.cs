namespace CrossBorderBot.Handoff.Queue;

/// <summary>Says that events may have been written, so that their reader need not poll fast. A lost signal only delays: keep the timeout.</summary>
public interface IHandoffEventSignal
{
    /// <returns>True when signalled, false after <paramref name="timeout"/>. One signal frees one waiter; several before the wait count as one.</returns>
    Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken);

    void Set();
}
