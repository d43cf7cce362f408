using System.Text.RegularExpressions;
using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Trainer.Training;

/// <summary>How often words of one script are used in each language: counted in programs' translations, filled up from word lists without counts.</summary>
internal sealed partial class WordFrequencies(Script script)
{
    /// <summary>
    /// A common word of translations is not that much more common in talk: its count to this power.
    /// Words seen once are mostly names and mistakes.
    /// </summary>
    private const double Tempering = 0.6;
    private const int LeastCount = 2;

    /// <summary>Share of the word list in the mixture; more where there is little text.</summary>
    private const double ListShare = 0.6, ListShareOfPoor = 0.8;
    private const double Poor = 60_000;

    private readonly SortedDictionary<string, Dictionary<string, double>> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = [];

    /// <summary>Counts the words of every <c>…/locale/TAG/LC_MESSAGES/*.mo</c> (or <c>…/resource/TAG/…</c>) below the folder.</summary>
    public void CountTranslations(string folder, IReadOnlySet<string> languages)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.mo", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (LocaleFolder().Match(file) is not { Success: true } match || LanguageTags.Canonical(match.Groups[1].Value.Replace('_', '-')) is not { } tag)
                continue;
            var language = LanguageTags.Primary(tag);
            foreach (var (original, translation) in MoFile.Read(file))
            {
                if (languages.Contains(language) && (translation != original || language == "en"))
                    Count(language, translation);
                if (language == "de")
                    Count("en", original);
            }
        }
    }

    /// <returns>Language → words with their shares, which sum to 1.</returns>
    public SortedDictionary<string, (string Word, double Share)[]> With(IReadOnlyDictionary<string, HashSet<string>> lists)
    {
        var mixtures = new SortedDictionary<string, (string, double)[]>(StringComparer.Ordinal);
        foreach (var (language, list) in lists)
            mixtures[language] = Mix(_counts.GetValueOrDefault(language) ?? [], list);
        return mixtures;
    }

    private static (string, double)[] Mix(Dictionary<string, double> counts, HashSet<string> list)
    {
        var used = counts.Where(pair => pair.Value >= LeastCount).ToDictionary(pair => pair.Key, pair => Math.Pow(pair.Value, Tempering));
        var fromList = used.Values.Sum() == 0 ? 1 : counts.Values.Sum() < Poor ? ListShareOfPoor : ListShare;
        var (usedTotal, listTotal) = (Math.Max(1, used.Values.Sum()), Math.Max(1e-9, list.Sum(Weight)));
        return [.. used.Keys.Union(list).Order(StringComparer.Ordinal)
            .Select(word => (word, (1 - fromList) * used.GetValueOrDefault(word) / usedTotal + (list.Contains(word) ? fromList * Weight(word) / listTotal : 0)))];
    }

    // A list says which words exist, not how often they are used; short words are used more.
    private static double Weight(string word) => 1.0 / (1 + word.Length * word.Length);

    private void Count(string language, string text)
    {
        // Programs share sentences; each is counted once a language.
        if (!_seen.Add($"{language}\t{text}"))
            return;
        if (!_counts.TryGetValue(language, out var counts))
            _counts.Add(language, counts = []);
        foreach (Match match in Word().Matches(Markup().Replace(text, "")))
            if (Normalizer.Normalize(match.Value) is { Length: < 30 } word && word.All(c => c == '\'' || Scripts.Of(c) == script))
                counts[word] = counts.GetValueOrDefault(word) + 1;
    }

    [GeneratedRegex(@"/(?:locale|resource)/([A-Za-z_-]+)/")]
    private static partial Regex LocaleFolder();

    [GeneratedRegex(@"<[^>]*>|%\S*|\$\S+|&\w+;|\\\w|https?:\S+|\{[^}]*\}|_(?=\w)|~(?=\w)")]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
