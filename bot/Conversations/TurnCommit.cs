namespace CrossBorderBot.Conversations;

/// <summary>Everything a turn changes, written in one step or not at all.</summary>
/// <param name="Language">Language found for the input line.</param>
/// <param name="Translation">Translation of the input line for the desk.</param>
/// <param name="Failure">Set when the input is given up (dead letter): why, without text or names.</param>
public sealed record TurnCommit(
    Owner Owner, long Epoch, string? HandoffId, string Memory,
    string? Language, EntryTranslation? Translation,
    IReadOnlyList<NewEntry> Entries, IReadOnlyList<NewEffect> Effects, string? Failure = null);
