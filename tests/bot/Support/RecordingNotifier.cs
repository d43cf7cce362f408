using System.Collections.Concurrent;
using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Tests.Support;

internal sealed class RecordingNotifier : IDeskNotifier
{
    public bool IsBroken { get; set; }

    public ConcurrentQueue<(string HandoffId, TranscriptLine Line)> Lines { get; } = new();

    public ConcurrentQueue<string> Changed { get; } = new();

    public Task MessageAddedAsync(string handoffId, TranscriptLine line, CancellationToken cancellationToken)
    {
        if (IsBroken)
            throw new InvalidOperationException("the hub is away");
        Lines.Enqueue((handoffId, line));
        return Task.CompletedTask;
    }

    public Task HandoffChangedAsync(string handoffId, CancellationToken cancellationToken)
    {
        Changed.Enqueue(handoffId);
        return Task.CompletedTask;
    }

    public Task ShopperTypingAsync(string handoffId, CancellationToken cancellationToken) => Task.CompletedTask;
}
