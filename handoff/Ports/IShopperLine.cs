using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Handoff.Ports;

/// <summary>"Tell the shopper": the desk's way into a conversation. Implemented by the host.</summary>
public interface IShopperLine
{
    /// <summary>Returns only after the message is committed. Idempotent by (<see cref="AgentMessage.HandoffId"/>, <see cref="AgentMessage.ClientMessageId"/>).</summary>
    Task<AgentMessageReceipt> SendAsync(AgentMessage message, CancellationToken cancellationToken);

    /// <summary>An internal line that the shopper never sees. Same idempotency.</summary>
    Task<AgentMessageReceipt> NoteAsync(AgentMessage note, CancellationToken cancellationToken);
}

/// <param name="Text">What the agent wrote, in <paramref name="Language"/> (the desk's).</param>
/// <param name="Translation">The text the agent approved for the shopper, in the shopper's language; null = the host translates.</param>
/// <param name="SendOriginal">True: the shopper reads <paramref name="Text"/> as it stands.</param>
public sealed record AgentMessage(
    string HandoffId, string ConversationId, long Epoch, AgentRef Agent,
    string ClientMessageId, string Text, string Language, string? Translation, bool SendOriginal);

public enum AgentMessageStatus { Accepted, Duplicate, Fenced, NotFound }

/// <param name="Sequence">Place in the transcript; 0 unless accepted or duplicate.</param>
public readonly record struct AgentMessageReceipt(AgentMessageStatus Status, long Sequence);
