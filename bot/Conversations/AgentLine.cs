namespace CrossBorderBot.Conversations;

/// <summary>What an agent says, already in the form the shopper reads.</summary>
/// <param name="Epoch">The claim it is written under; an older one than the conversation's is refused.</param>
public sealed record AgentLine(string ConversationId, string HandoffId, long Epoch, string DedupeKey, NewEntry Entry, IReadOnlyList<NewEffect> Effects);

public enum AppendStatus { Appended, Duplicate, Fenced, UnknownConversation }

public readonly record struct AppendResult(AppendStatus Status, long Sequence);
