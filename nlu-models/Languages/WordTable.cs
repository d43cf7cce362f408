using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>
/// How likely known words are in each language: hand-written function words (data/languages/words) blended with the
/// counts of the training messages. Words are found with and without their accents, as shoppers type both.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Share of running text that a hand-written list covers, spread by rank as Zipf's law has it.</summary>
    private const float ListMass = 0.45f;

    /// <summary>A word without its accents counts as this much less.</summary>
    private const float FoldedShare = 0.3f;

    private readonly FeatureTable _table;
    private readonly (byte Language, float Log)[][] _entries;

    private WordTable(string[] languages, FeatureTable table, (byte, float)[][] entries) => (Languages, _table, _entries) = (languages, table, entries);

    public string[] Languages { get; }

    /// <summary>True for a language of another script that many people type in Latin letters: it has a list of words so written.</summary>
    public static bool IsWrittenInLatin(string language) => LatinLists.Contains(language);

    private static readonly HashSet<string> LatinLists = [.. EmbeddedData.Names("languages/words/")
        .Select(Path.GetFileNameWithoutExtension).Where(name => name!.EndsWith("-Latn", StringComparison.Ordinal)).Select(name => LanguageTags.Primary(name!))];

    public static WordTable Build(IReadOnlyList<WordCounts> trained)
    {
        var lists = EmbeddedData.Names("languages/words/").ToDictionary(name => Path.GetFileNameWithoutExtension(name), ReadList);
        var languages = lists.Keys.Select(LanguageTags.Primary).Concat(trained.Select(words => words.Language)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var probabilities = new Dictionary<(uint Hash, byte Language), float>();
        foreach (var (name, words) in lists)
            AddList(words, (byte)Array.IndexOf(languages, LanguageTags.Primary(name)), probabilities);
        foreach (var counts in trained)
            AddCounts(counts, (byte)Array.IndexOf(languages, counts.Language), probabilities);
        var groups = probabilities.GroupBy(pair => pair.Key.Hash).OrderBy(group => group.Key).ToArray();
        var entries = groups.Select(group => group.Select(pair => (pair.Key.Language, MathF.Log(pair.Value))).ToArray()).ToArray();
        return new WordTable(languages, new FeatureTable([.. groups.Select(group => group.Key)]), entries);
    }

    /// <returns>Languages that know the word with ln p; empty for a word in no list.</returns>
    public ReadOnlySpan<(byte Language, float Log)> Find(ReadOnlySpan<char> word) =>
        _table.Find(WordHash.Of(word)) is var row and >= 0 ? _entries[row] : [];

    private static string[] ReadList(string name) =>
        [.. EmbeddedData.Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Normalizer.Normalize)];

    private static void AddList(string[] words, byte language, Dictionary<(uint, byte), float> probabilities)
    {
        var norm = Enumerable.Range(0, words.Length).Sum(rank => 1f / (rank + 10));
        for (var rank = 0; rank < words.Length; rank++)
        {
            var probability = ListMass / (rank + 10) / norm;
            Raise(probabilities, (WordHash.Of(words[rank]), language), probability);
            var folded = string.Concat(words[rank].Select(Normalizer.Fold));
            if (folded != words[rank])
                Raise(probabilities, (WordHash.Of(folded), language), probability * FoldedShare);
        }
    }

    private static void AddCounts(WordCounts counts, byte language, Dictionary<(uint, byte), float> probabilities)
    {
        var total = counts.Counts.Sum(count => (float)count) + 2000;
        for (var i = 0; i < counts.Hashes.Length; i++)
            Raise(probabilities, (counts.Hashes[i], language), counts.Counts[i] / total);
    }

    private static void Raise(Dictionary<(uint, byte), float> probabilities, (uint, byte) key, float probability) =>
        probabilities[key] = Math.Max(probability, probabilities.GetValueOrDefault(key));
}
