using CrossBorderBot.Translation.Memory;

namespace CrossBorderBot.Translation;

/// <summary>One call of the chain: what is settled, what is still open, the best guesses so far. Equal texts are asked once.</summary>
internal sealed class TranslationJob(IReadOnlyList<string> texts, string from, string to, TranslationCache cache, int engines)
{
    /// <summary>From here on a translator's memory beats a machine's gist.</summary>
    private const int TrustedMatch = 85;

    private readonly Dictionary<string, Translation> _settled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Translation> _guesses = new(StringComparer.Ordinal);

    private int _missed;

    public string From => from;

    public string To => to;

    public IReadOnlyList<string> Open => texts.Where(t => !_settled.ContainsKey(t)).Distinct(StringComparer.Ordinal).ToList();

    public void SettleTrivial()
    {
        foreach (var text in Open)
            if (LanguageTag.Same(from, to) || text.Length <= TranslatorChain.LongestText && !TextShield.HasWords(text))
                _settled[text] = new Translation(to, text, TranslatorChain.NoEngine, TranslationQuality.Exact);
            else if (text.Length > TranslatorChain.LongestText)
                _settled[text] = Original(text);
    }

    public void SettleCached()
    {
        foreach (var text in Open)
            if (cache.Find(Key(text)) is { } known)
                _settled[text] = known;
    }

    /// <summary>An engine that failed did not compare: what others answer is not kept in its place.</summary>
    public void Missed(int engine) => _missed |= engine;

    /// <summary>How many answers were refused because a protected value changed.</summary>
    public int Take(IReadOnlyList<string> asked, IReadOnlyList<Translation?> answers)
    {
        var refused = 0;
        foreach (var (text, answer) in asked.Zip(answers))
        {
            if (answer is null or { Quality: TranslationQuality.None })
                continue;
            if (!IsExactMemory(answer) && !IsFaithful(text, answer.Text))
                refused++;
            else if (answer.Quality == TranslationQuality.Guess)
                Guess(text, answer);
            else
                Settle(text, answer);
        }
        return refused;
    }

    public IReadOnlyList<Translation> Finish() =>
        texts.Select(t => _settled.GetValueOrDefault(t) ?? _guesses.GetValueOrDefault(t) ?? Original(t)).ToList();

    private void Settle(string text, Translation answer)
    {
        _settled[text] = answer;
        if (answer.Quality == TranslationQuality.Machine)
            cache.Keep(Key(text), answer);
    }

    private void Guess(string text, Translation answer)
    {
        // The memory is asked before the engines, so the earlier guess is its own.
        if (!_guesses.TryGetValue(text, out var earlier) || earlier.Match < TrustedMatch)
            _guesses[text] = answer;
    }

    /// <summary>An engine that answers words with signs only has failed, whatever its status code says.</summary>
    private bool IsFaithful(string text, string translation) =>
        TextShield.HasWords(translation) && TextShield.Preserves(text, translation, from, to);

    private static bool IsExactMemory(Translation answer) =>
        answer is { Engine: MemoryTranslator.EngineName, Quality: TranslationQuality.Exact or TranslationQuality.Human };

    private TranslationCache.Key Key(string text) => new(engines & ~_missed, from, to, text);

    private Translation Original(string text) => new(from, text, TranslatorChain.NoEngine, TranslationQuality.None);
}
