using System.Collections.Concurrent;

namespace CrossBorderBot.Translation.Memory;

/// <summary>The parallel texts the product owns, in both directions. Thread-safe.</summary>
public sealed class TranslationMemory
{
    private const string Hub = "en";
    private const int LongestCorrection = 2_000;
    private const int MostCorrections = 50_000;

    private readonly ConcurrentDictionary<(string From, string To), PairMemory> _pairs = new();
    private readonly IMemoryStore? _store;
    private int _corrections;

    public TranslationMemory(IEnumerable<IMemorySegmentSource> sources, IMemoryStore? store = null)
    {
        _store = store;
        foreach (var segment in sources.SelectMany(s => s.Read()))
            Remember(segment);
        foreach (var segment in store?.Load().TakeLast(MostCorrections) ?? [])
        {
            _corrections++;
            Remember(segment with { Origin = MemoryOrigin.Correction });
        }
    }

    /// <summary>Number of pairs that have texts, each direction counted.</summary>
    public int Pairs => _pairs.Count;

    /// <summary>An agent's own wording for a text; used from now on with quality <see cref="TranslationQuality.Human"/>. Saved first, when there is a store.</summary>
    /// <returns>False when it was not taken: empty, too long, same language, or the memory is full.</returns>
    public async ValueTask<bool> AddAsync(string from, string text, string to, string translation, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(translation) || LanguageTag.Same(from, to)
            || Math.Max(text.Length, translation.Length) > LongestCorrection
            || Volatile.Read(ref _corrections) >= MostCorrections)
            return false;
        var segment = new MemorySegment(from, text, to, translation, MemoryOrigin.Correction);
        if (_store is not null)
            await _store.SaveAsync(segment, cancellationToken);
        Interlocked.Increment(ref _corrections);
        Remember(segment);
        return true;
    }

    internal bool Knows(string from, string to) =>
        _pairs.ContainsKey(Key(from, to)) || _pairs.ContainsKey(Key(from, Hub)) && _pairs.ContainsKey(Key(Hub, to));

    internal MemoryMatch? Find(string text, string from, string to)
    {
        if (_pairs.TryGetValue(Key(from, to), out var pair) && pair.Find(text) is { } direct)
            return direct;
        if (!_pairs.TryGetValue(Key(from, Hub), out var first) || !_pairs.TryGetValue(Key(Hub, to), out var second))
            return null;
        // Two matches in a row are two chances to be wrong: reading help only.
        return first.Find(text) is { } english && second.Find(english.Text) is { } match
            ? match with { Quality = TranslationQuality.Guess, Percent = Math.Min(english.Percent, match.Percent) }
            : null;
    }

    private void Remember(MemorySegment segment)
    {
        if (LanguageTag.Same(segment.LanguageA, segment.LanguageB))
            return;
        Pair(segment.LanguageA, segment.LanguageB).Add(new MemoryEntry(segment.TextA, segment.TextB, segment.Origin));
        Pair(segment.LanguageB, segment.LanguageA).Add(new MemoryEntry(segment.TextB, segment.TextA, segment.Origin));
    }

    private PairMemory Pair(string from, string to) => _pairs.GetOrAdd(Key(from, to), static k => new PairMemory(k.From, k.To));

    private static (string, string) Key(string from, string to) => (LanguageTag.Base(from), LanguageTag.Base(to));
}
