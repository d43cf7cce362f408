using System.Collections.Frozen;
using System.Globalization;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Moods;

internal enum MoodKind : byte { Anger, Urgency, Thanks }

/// <summary>Words and phrases that show a mood, all languages together (data/moods): <c>mood weight phrase|phrase…</c> a line.</summary>
internal static class MoodLexicon
{
    /// <summary>Words of the longest phrase.</summary>
    public const int MaxWords = 4;

    /// <summary>Characters of the longest phrase of a script without blanks.</summary>
    public const int MaxUnspaced = 6;

    private static readonly FrozenDictionary<string, (MoodKind Kind, float Weight)> Phrases = EmbeddedData.Names("moods/")
        .SelectMany(EmbeddedData.Lines).SelectMany(Parse)
        .GroupBy(entry => entry.Phrase).ToFrozenDictionary(group => group.Key, group => (group.First().Kind, group.Max(entry => entry.Weight)));

    public static FrozenDictionary<string, (MoodKind Kind, float Weight)>.AlternateLookup<ReadOnlySpan<char>> BySpan { get; } =
        Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>As the reader sees a message: normalised, without accents.</summary>
    public static string Key(string phrase) => string.Concat(Normalizer.Normalize(phrase).Select(Normalizer.Fold));

    private static IEnumerable<(string Phrase, MoodKind Kind, float Weight)> Parse(string line)
    {
        var cells = line.Split(' ', 3);
        var (kind, weight) = (Enum.Parse<MoodKind>(cells[0], ignoreCase: true), float.Parse(cells[1], CultureInfo.InvariantCulture));
        return cells[2].Split('|').Select(phrase => (Key(phrase), kind, weight));
    }
}
