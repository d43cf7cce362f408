using System.Runtime.InteropServices;

namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// Learns which words of a language stand for an English word from messages and their glosses
/// (IBM model 1, Brown et al. 1993: expectation maximisation over all pairings of a sentence).
/// </summary>
internal static class WordAligner
{
    private const int Iterations = 6, MaxForms = 6;
    private const double MinimumShare = 0.06;
    private const string NoWord = "";

    /// <returns>English word → its forms in the language with their shares, likeliest first.</returns>
    public static Dictionary<string, (string Form, double Share)[]> Align(IReadOnlyList<(string[] Words, string[] English)> pairs)
    {
        var table = new Dictionary<(string English, string Form), double>();
        for (var iteration = 0; iteration < Iterations; iteration++)
            table = Improve(pairs, table, first: iteration == 0);
        return table.Where(pair => pair.Key.English != NoWord && pair.Value >= MinimumShare)
            .GroupBy(pair => pair.Key.English)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Form, StringComparer.Ordinal)
                .Take(MaxForms).Select(pair => (pair.Key.Form, pair.Value)).ToArray());
    }

    private static Dictionary<(string, string), double> Improve(IReadOnlyList<(string[] Words, string[] English)> pairs, Dictionary<(string, string), double> table, bool first)
    {
        var counts = new Dictionary<(string, string), double>();
        var totals = new Dictionary<string, double>();
        foreach (var (words, english) in pairs)
        {
            string[] sources = [NoWord, .. english];
            foreach (var form in words)
            {
                var sum = first ? sources.Length : sources.Sum(source => table.GetValueOrDefault((source, form)));
                foreach (var source in sources)
                {
                    var share = (first ? 1 : table.GetValueOrDefault((source, form))) / sum;
                    if (share < 1e-4)
                        continue;
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (source, form), out _) += share;
                    CollectionsMarshal.GetValueRefOrAddDefault(totals, source, out _) += share;
                }
            }
        }
        foreach (var key in counts.Keys)
            counts[key] /= totals[key.Item1];
        return counts;
    }
}
