using System.Buffers;
using System.Runtime.InteropServices;

namespace CrossBorderBot.Translation.Memory;

/// <summary>Inverted index from character n-grams to texts. Not thread-safe.</summary>
/// <param name="size">2 for languages written in ideographs, otherwise 3.</param>
internal sealed class GramIndex(int size)
{
    private const int Candidates = 24;
    private const double LeastDice = 0.25;
    private readonly Dictionary<ulong, List<int>> _postings = [];
    private readonly List<(string Text, int Grams)> _texts = [];

    public void Add(string text)
    {
        var grams = Grams(text);
        foreach (var gram in grams)
            (CollectionsMarshal.GetValueRefOrAddDefault(_postings, gram, out _) ??= new List<int>(1)).Add(_texts.Count);
        _texts.Add((text, grams.Count));
    }

    /// <summary>Number of the most alike text and its likeness, or -1.</summary>
    public (int Index, double Likeness) Nearest(string query, double least)
    {
        var grams = Grams(query);
        var shared = ArrayPool<ushort>.Shared.Rent(_texts.Count);
        Array.Clear(shared, 0, _texts.Count);
        foreach (var gram in grams)
            if (_postings.TryGetValue(gram, out var list))
                foreach (var index in CollectionsMarshal.AsSpan(list))
                    shared[index]++;
        var best = Best(query, grams.Count, shared, least);
        ArrayPool<ushort>.Shared.Return(shared);
        return best;
    }

    private (int, double) Best(string query, int grams, ushort[] shared, double least)
    {
        var candidates = new PriorityQueue<int, double>(Candidates + 1);
        for (var i = 0; i < _texts.Count; i++)
        {
            var dice = 2.0 * shared[i] / (grams + _texts[i].Grams);
            if (dice < LeastDice)
                continue;
            if (candidates.Count < Candidates)
                candidates.Enqueue(i, dice);
            else
                candidates.EnqueueDequeue(i, dice);
        }
        var best = (-1, 0.0);
        while (candidates.TryDequeue(out var i, out _))
            if (Likeness.Of(query, _texts[i].Text, shared[i], grams, _texts[i].Grams) is var likeness && likeness >= least && likeness >= best.Item2)
                best = (i, likeness);
        return best;
    }

    private HashSet<ulong> Grams(string text)
    {
        var padded = $" {text} ";
        var grams = new HashSet<ulong>(padded.Length);
        for (var i = 0; i + size <= padded.Length; i++)
            grams.Add(size == 2
                ? ((ulong)padded[i] << 16) | padded[i + 1]
                : ((ulong)padded[i] << 32) | ((ulong)padded[i + 1] << 16) | padded[i + 2]);
        return grams;
    }
}
