using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Turns;

/// <summary>Entries as the desk shows them.</summary>
internal static class TranscriptLines
{
    public static TranscriptLine From(Entry entry) => new(
        entry.Sequence, entry.Author.ToString().ToLowerInvariant(), entry.AuthorName, entry.At, entry.Language ?? "und", entry.Text,
        entry.Translation is { } translation
            ? new LineTranslation(translation.Language, translation.Text, translation.Engine, translation.Quality, translation.Match)
            : null,
        entry.Status?.ToString().ToLowerInvariant());

    /// <summary>News and joins are for the program; what they led to is said in lines of its own.</summary>
    public static bool IsShown(Entry entry) => entry.Kind is EntryKind.Message or EntryKind.Line;
}
