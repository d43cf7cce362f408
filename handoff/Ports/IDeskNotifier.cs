namespace CrossBorderBot.Handoff.Ports;

/// <summary>Live news for the desk's open pages. Best effort: truth is read from the stores, a lost push only delays a page.</summary>
public interface IDeskNotifier
{
    Task MessageAddedAsync(string handoffId, TranscriptLine line, CancellationToken cancellationToken);

    Task HandoffChangedAsync(string handoffId, CancellationToken cancellationToken);

    Task ShopperTypingAsync(string handoffId, CancellationToken cancellationToken);
}
