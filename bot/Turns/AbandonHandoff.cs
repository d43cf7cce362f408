using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Turns;

/// <summary>Takes a handoff out of the queue at the shopper's wish.</summary>
internal sealed class AbandonHandoff(IHandoffQueue queue, IDeskNotifier notifier) : IEffectHandler
{
    public string Kind => HandoffEffects.Abandon;

    public async Task HandleAsync(Effect effect, CancellationToken cancellationToken)
    {
        // Fenced means that an agent was faster: the claim's own news brings the agent into the conversation.
        await queue.AbandonAsync(effect.Payload, cancellationToken).ConfigureAwait(false);
        await notifier.HandoffChangedAsync(effect.Payload, cancellationToken).ConfigureAwait(false);
    }
}
