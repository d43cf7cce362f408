using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Trainer.Training;

/// <summary>Counts the words of the training messages a language, for identification. Glosses are English text.</summary>
internal static class WordCounter
{
    public static WordCounts[] Count(IReadOnlyList<TrainingRow> rows) =>
        [.. rows.GroupBy(row => LanguageTags.Primary(row.Language)).Where(group => group.Key != "und").OrderBy(group => group.Key, StringComparer.Ordinal).Select(Count)];

    private static WordCounts Count(IGrouping<string, TrainingRow> group)
    {
        var counts = new SortedDictionary<uint, int>();
        var tokens = new List<Token>();
        foreach (var row in group)
        {
            var text = Normalizer.Normalize(Sanitizer.Clean(row.Text));
            Tokenizer.Tokenize(text, tokens);
            foreach (var token in tokens.Where(token => token.Kind == TokenKind.Word))
                Add(counts, text.AsSpan(token.Start, token.Length));
        }
        return new WordCounts(group.Key, [.. counts.Keys], [.. counts.Values.Select(count => (ushort)Math.Min(count, ushort.MaxValue))]);
    }

    private static void Add(SortedDictionary<uint, int> counts, ReadOnlySpan<char> word)
    {
        var hash = WordHash.Of(word);
        counts[hash] = counts.GetValueOrDefault(hash) + 1;
    }
}
