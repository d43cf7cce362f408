namespace CrossBorderBot.Conversations;

/// <summary>One line of a conversation's append-only log: the transcript, the inbox and what Direct Line clients read are all this.</summary>
/// <param name="Sequence">1, 2, 3 … within the conversation, given at the commit.</param>
/// <param name="Payload">The activity as JSON for lines that clients see, the event as JSON for news; null otherwise.</param>
/// <param name="Visible">Shown to the shopper. Fixed when the line is appended, so that a watermark never skips a line.</param>
public sealed record Entry(
    long Sequence, EntryKind Kind, EntryAuthor Author, string? AuthorName, DateTimeOffset At,
    string? Language, string Text, string? Payload, bool Visible, EntryTranslation? Translation, DeliveryStatus? Status);
