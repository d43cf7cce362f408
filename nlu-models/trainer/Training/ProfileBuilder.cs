using System.Runtime.InteropServices;
using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Trainer.Training;

/// <summary>Turns the word lists of one script's languages into the figures of an <see cref="NgramGroup"/>.</summary>
internal sealed class ProfileBuilder(Script script, string[] languages, int maxRows)
{
    private const float Discount = 6;

    private sealed class Cell(int languages)
    {
        public readonly double[] Counts = new double[languages];
        public float[] Logs = [];
        public double Worth;
    }

    private readonly Dictionary<string, Cell>[] _orders = [.. Enumerable.Range(0, NgramGroup.MaxOrder + 1).Select(_ => new Dictionary<string, Cell>())];
    private readonly double[] _totals = new double[languages.Length];

    public void Add(int language, IReadOnlyCollection<string> words)
    {
        // A list says which words exist, not how often they are used; short words are used more.
        var total = words.Sum(Weight);
        foreach (var word in words)
            AddWord(language, $"_{word}_", Weight(word) / total * 1_000_000);
        _totals[language] += 1_000_000;
    }

    private static double Weight(string word) => 1.0 / (1 + word.Length * word.Length);

    private void AddWord(int language, string padded, double weight)
    {
        for (var end = 1; end < padded.Length; end++)
            for (var order = 1; order <= NgramGroup.MaxOrder && order <= end + 1; order++)
            {
                ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_orders[order], padded.Substring(end + 1 - order, order), out _);
                (cell ??= new Cell(languages.Length)).Counts[language] += weight;
            }
    }

    public (Script, string[], uint[], byte[]) Build()
    {
        for (var order = 1; order <= NgramGroup.MaxOrder; order++)
            Estimate(order);
        var kept = Choose();
        var hashes = kept.ToDictionary(gram => gram, Hash);
        var sorted = kept.OrderBy(gram => hashes[gram]).ToList();
        var rows = sorted.SelectMany(gram => _orders[gram.Length][gram].Logs.Select(Quantize)).ToArray();
        return (script, languages, [.. sorted.Select(gram => hashes[gram])], rows);
    }

    /// <summary>Interpolated with the next shorter context (Witten-Bell-like with a fixed discount mass).</summary>
    private void Estimate(int order)
    {
        var contexts = new Dictionary<string, double[]>();
        foreach (var (gram, cell) in _orders[order])
        {
            ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(contexts, gram[..^1], out _);
            sums ??= new double[languages.Length];
            for (var i = 0; i < sums.Length; i++)
                sums[i] += cell.Counts[i];
        }
        foreach (var (gram, cell) in _orders[order])
        {
            var shorter = order == 1 ? null : _orders[order - 1][gram[1..]];
            cell.Logs = new float[languages.Length];
            for (var i = 0; i < languages.Length; i++)
            {
                var below = shorter is null ? 1e-5 : Math.Exp(shorter.Logs[i]);
                // The mass given to shorter contexts, in the unit of the counts (per million weighted words).
                var mass = Discount * 4;
                cell.Logs[i] = (float)Math.Log((cell.Counts[i] + mass * below) / (contexts[gram[..^1]][i] + mass));
                cell.Worth += (cell.Counts[i] + 1) * Math.Abs(cell.Logs[i] - (shorter?.Logs[i] ?? -12));
            }
        }
    }

    private HashSet<string> Choose()
    {
        var kept = new HashSet<string>(_orders[1].Where(pair => pair.Value.Counts.Max() > 20).Select(pair => pair.Key));
        var worthy = _orders.Skip(2).SelectMany(grams => grams).OrderByDescending(pair => pair.Value.Worth).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        foreach (var (gram, _) in worthy)
        {
            if (kept.Count >= maxRows)
                break;
            for (var start = 0; start < gram.Length; start++)
                kept.Add(gram[start..]);
        }
        return kept;
    }

    private static uint Hash(string gram)
    {
        var hash = FeatureHash.Start(FeatureHash.Gram);
        for (var i = gram.Length - 1; i >= 0; i--)
            hash = NgramGroup.Extend(hash, gram[i]);
        return NgramGroup.Key(hash);
    }

    private static byte Quantize(float log) => (byte)Math.Clamp(MathF.Round(-log * NgramGroup.StepsPerNat), 0, 255);
}
