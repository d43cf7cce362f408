namespace CrossBorderBot.Translation.Memory;

/// <summary>All remembered texts of one direction (from, to). Indexed at its first look-up.</summary>
internal sealed class PairMemory(string from, string to)
{
    /// <summary>Below this a match misleads more than it helps.</summary>
    public const int LeastPercent = 60;

    /// <summary>Longer texts are looked up whole or by sentence, not by likeness.</summary>
    private const int LongestFuzzy = 400;

    private readonly Lock _gate = new();
    private readonly List<MemoryEntry> _entries = [];
    private readonly List<int> _indexed = []; // number in the gram index → number of the entry
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly GramIndex _grams = new(LanguageTag.Base(from) is "zh-hans" or "zh-hant" or "ja" or "ko" or "th" ? 2 : 3);
    private int _done;

    public void Add(MemoryEntry entry)
    {
        lock (_gate)
            _entries.Add(entry);
    }

    public MemoryMatch? Find(string text)
    {
        var whole = Find(text, fuzzy: false) ?? FindSentences(text, fuzzy: false);
        if (whole is { IsExact: true })
            return whole;
        var guesses = new[] { whole, Find(text, fuzzy: true), FindSentences(text, fuzzy: true) };
        return guesses.OfType<MemoryMatch>().OrderByDescending(m => m.Percent).Cast<MemoryMatch?>().FirstOrDefault();
    }

    private MemoryMatch? Find(string text, bool fuzzy)
    {
        var query = MemoryText.Of(text);
        if (query.Key.Length == 0)
            return null;
        var (entry, percent) = Locate(query.Key, fuzzy);
        if (entry is null)
            return null;
        var translated = ValueMapper.Apply(entry, text, query.Values, out var mapped);
        return percent == 100 && mapped
            ? new MemoryMatch(translated, entry.Quality, 100)
            : new MemoryMatch(translated, TranslationQuality.Guess, Math.Min(percent, 99));
    }

    private (MemoryEntry?, int Percent) Locate(string key, bool fuzzy)
    {
        lock (_gate)
        {
            CatchUp_NeedsLock();
            if (_exact.TryGetValue(key, out var exact))
                return (_entries[exact], 100);
            if (!fuzzy || key.Length > LongestFuzzy)
                return default;
            var (index, likeness) = _grams.Nearest(MemoryText.Loosen(key), LeastPercent / 100.0);
            return index < 0 ? default : (_entries[_indexed[index]], Math.Min(99, (int)Math.Round(100 * likeness)));
        }
    }

    private MemoryMatch? FindSentences(string text, bool fuzzy)
    {
        var sentences = SentenceSplitter.Split(text);
        if (sentences.Count < 2)
            return null;
        var matches = new List<MemoryMatch>(sentences.Count);
        foreach (var sentence in sentences)
        {
            if (Find(sentence.Text, fuzzy) is not { } match)
                return null;
            matches.Add(match with { Text = match.Text.Trim() + sentence.Break(LanguageTag.JoinsWithoutSpace(to)) });
        }
        return new MemoryMatch(
            string.Concat(matches.Select(m => m.Text)).TrimEnd(), matches.Max(m => m.Quality), matches.Min(m => m.Percent));
    }

    private void CatchUp_NeedsLock()
    {
        for (; _done < _entries.Count; _done++)
        {
            var entry = _entries[_done];
            var key = MemoryText.Of(entry.Source).Key;
            if (key.Length == 0)
                continue;
            // The more trusted origin wins, among equals the later: a correction corrects the one before.
            var known = _exact.TryGetValue(key, out var other);
            if (!known || entry.Origin >= _entries[other].Origin)
                _exact[key] = _done;
            if (known || key.Length > LongestFuzzy)
                continue;
            _grams.Add(MemoryText.Loosen(key));
            _indexed.Add(_done);
        }
    }
}
