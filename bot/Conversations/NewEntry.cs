namespace CrossBorderBot.Conversations;

/// <summary>A line about to be appended; see <see cref="Entry"/>.</summary>
public sealed record NewEntry(
    EntryKind Kind, EntryAuthor Author, string Text, string? Payload, bool Visible,
    string? Language = null, string? AuthorName = null, EntryTranslation? Translation = null, DeliveryStatus? Status = null);
