namespace CrossBorderBot.Conversations;

public enum AcceptStatus { Accepted, Duplicate, UnknownConversation, Busy }

/// <summary>Accepted or duplicate: <see cref="Sequence"/> is the line's place. Busy: too many unanswered messages, try again later.</summary>
public readonly record struct AcceptResult(AcceptStatus Status, long Sequence);
