namespace CrossBorderBot.Handoff.Queue;

public interface IHandoffEventSignal
{
    Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken);

    void Set();
}
