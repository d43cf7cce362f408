using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>
/// Which language a message is in. The script decides first; among languages that share one, known words and letter
/// statistics do, with the hints as priors. Text that says little keeps the language known so far.
/// </summary>
internal sealed class LanguageIdentifier
{
    private const string Fallback = "en";

    /// <summary>Neighbouring words are not independent, so their summed evidence counts only in part.</summary>
    private const float Independence = 0.6f;

    /// <summary>Up to this many words without a known one are taken for a name when a hint says otherwise.</summary>
    private const int NameWords = 2;

    /// <summary>Languages shoppers rarely write in (Urdu: in its own script) win only with more than a tie, unless the choice was narrowed down.</summary>
    private const float RareLanguage = -1.5f;

    private static readonly HashSet<string> Rare = ["af", "ca", "et", "eu", "ga", "gl", "lt", "lv", "sl", "sw", "tl", "ur"];

    private readonly TextScorer[] _scorers = new TextScorer[Enum.GetValues<Script>().Length];

    public LanguageIdentifier(IReadOnlyList<WordCounts> trained)
    {
        var words = WordTable.Build(trained);
        foreach (var letters in LetterModelFile.Read(EmbeddedData.Open("languages/letters.bin")))
        {
            // People without their keyboard at hand write any language in Latin letters; its word list says which.
            var romanised = letters.Script == Script.Latn ? words.Languages.Except(letters.Languages) : [];
            _scorers[(int)letters.Script] = new TextScorer(letters, words, romanised);
        }
    }

    /// <param name="original">As it was written.</param>
    /// <param name="text">Normalised.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="candidates">Primary subtags to choose from; null for all.</param>
    public LanguageGuess Identify(string original, string text, List<Token> tokens, LanguageHints hints, IReadOnlySet<string>? candidates = null)
    {
        var prior = new LanguagePrior(hints);
        var evidence = tokens.FindAll(token => token.Kind == TokenKind.Unspaced || token.Kind == TokenKind.Word && !NeutralWords.Contains(text.AsSpan(token.Start, token.Length)));
        var script = ScriptCount.Dominant(text, evidence);
        if (script == Script.Zyyy)
            return Keep(prior, ScriptCount.Dominant(text, tokens) is var any && any == Script.Zyyy ? "Zyyy" : ScriptNames.Of(any, Fallback), 0.5);
        if (_scorers[(int)script] is not { } scorer)
            return UniqueScript.Guess(script, text, prior);
        var scores = scorer.Score(text, evidence);
        if (script == Script.Arab)
            AddSpelling(original, scores);
        return Choose(scores, script, prior, candidates);
    }

    private static LanguageGuess Choose(LanguageScores scores, Script script, LanguagePrior prior, IReadOnlySet<string>? candidates)
    {
        Span<float> byText = stackalloc float[scores.Languages.Length], withHints = stackalloc float[scores.Languages.Length];
        for (var i = 0; i < byText.Length; i++)
        {
            var language = scores.Languages[i];
            byText[i] = candidates?.Contains(language) == false ? float.MinValue : scores.Logs[i] + (candidates is null && Rare.Contains(language) ? RareLanguage : 0);
            withHints[i] = byText[i] + prior.Of(language);
        }
        var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(withHints);
        var tag = scores.Languages[best];
        if (prior.Kept is { } kept && LanguageTags.Primary(kept) != tag && LooksLikeName(scores, best) && (script == Script.Latn || scores.Languages.Contains(kept)))
            return Keep(prior, ScriptNames.Of(script, tag), 0.5);
        var clear = Share(byText, best);
        var decidedByHint = prior.Suggests(tag) && clear < 0.5;
        return new LanguageGuess(tag, Share(withHints, best), ScriptNames.Of(script, tag), decidedByHint);
    }

    private static void AddSpelling(string original, LanguageScores scores)
    {
        for (var i = 0; i < scores.Languages.Length; i++)
            scores.Logs[i] += ArabicSpelling.Of(scores.Languages[i], original);
    }

    private static bool LooksLikeName(LanguageScores scores, int language) => scores.Words <= NameWords && scores.KnownWords[language] == 0;

    private static double Share(ReadOnlySpan<float> logs, int index)
    {
        double sum = 0;
        foreach (var log in logs)
            sum += Math.Exp((log - logs[index]) * Independence);
        return 1 / sum;
    }

    private static LanguageGuess Keep(LanguagePrior prior, string script, double confidence) =>
        prior.Kept is { } kept ? new LanguageGuess(kept, confidence, script, true) : new LanguageGuess(Fallback, 0.2, script, true);
}
