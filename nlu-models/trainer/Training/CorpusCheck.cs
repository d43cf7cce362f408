using System.Text.RegularExpressions;

namespace CrossBorderBot.Trainer.Training;

/// <summary>Holds a corpus against the taxonomy: every intent there often enough, nothing said twice, every gloss written.</summary>
internal sealed partial class CorpusCheck(string[] intents)
{
    private const int Minimum = 20, MinimumNone = 60, GramLength = 4, FewGrams = 8;
    private const double NearDuplicate = 0.6;

    public IEnumerable<string> Find(List<TrainingRow> rows) =>
        rows.GroupBy(row => row.Language).SelectMany(language => Counts(language).Concat(Glosses(language)).Concat(Repetitions([.. language])));

    private IEnumerable<string> Counts(IGrouping<string, TrainingRow> rows)
    {
        var counts = rows.CountBy(row => row.Intent).ToDictionary();
        foreach (var intent in intents)
        {
            var (count, needed) = (counts.GetValueOrDefault(intent), intent == "none" ? MinimumNone : Minimum);
            if (count < needed)
                yield return $"{rows.Key}: {intent} has {count} of {needed} rows";
        }
        foreach (var unknown in counts.Keys.Except(intents))
            yield return $"{rows.Key}: {unknown} is no intent of the taxonomy";
    }

    private static IEnumerable<string> Glosses(IGrouping<string, TrainingRow> rows) =>
        rows.Where(row => row.English is null && row.Language != "en").Select(row => $"{row.Source}: no English gloss");

    /// <summary>Near-duplicates are looked for inside an intent; equal messages everywhere, since they may contradict each other.</summary>
    private static IEnumerable<string> Repetitions(List<TrainingRow> rows)
    {
        var plain = rows.Select(row => (Row: row, Text: Plain(row.Text))).Where(pair => pair.Text.Length > 0).ToList();
        foreach (var same in plain.GroupBy(pair => pair.Text).Where(group => group.Count() > 1))
            yield return $"{same.ElementAt(1).Row.Source}: says the same as {same.First().Row.Source}";
        foreach (var intent in plain.DistinctBy(pair => pair.Text).GroupBy(pair => pair.Row.Intent))
            foreach (var finding in Near([.. intent.Select(pair => (pair.Row, Grams(pair.Text)))]))
                yield return finding;
    }

    private static IEnumerable<string> Near(List<(TrainingRow Row, HashSet<string> Grams)> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            for (var j = i + 1; j < rows.Count && rows[i].Grams.Count >= FewGrams; j++)
            {
                var common = rows[i].Grams.Count(rows[j].Grams.Contains);
                var overlap = (double)common / (rows[i].Grams.Count + rows[j].Grams.Count - common);
                if (overlap > NearDuplicate)
                    yield return FormattableString.Invariant($"{rows[j].Row.Source}: nearly the same as {rows[i].Row.Source} ({overlap:0.00})");
            }
    }

    private static HashSet<string> Grams(string text) =>
        [.. Enumerable.Range(0, Math.Max(1, text.Length - GramLength + 1)).Select(i => text.Substring(i, Math.Min(GramLength, text.Length - i)))];

    private static string Plain(string text) => NoWord().Replace(Digit().Replace(text.ToLowerInvariant(), "0"), " ").Trim();

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex NoWord();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();
}
