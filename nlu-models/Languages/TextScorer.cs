using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>Scores the words of one script against the languages written in it.</summary>
internal sealed class TextScorer
{
    /// <summary>ln of the shares of the word list and of the letters in the mixture.</summary>
    private const float FromWords = -0.7f, FromLetters = -0.7f;

    /// <summary>No single word (a name, a brand) may cost a language more than this against the best one.</summary>
    private const float WorstWord = 7f;

    /// <summary>What romanised writing (wein talabi, mera order kahan hai) costs an unknown word against Latin languages.</summary>
    private const float RomanisedWord = 2.5f, RomanisedLetter = 0.15f, RomanisedKnownWord = 1f;

    private readonly NgramGroup _group;
    private readonly WordTable _words;
    private readonly string[] _languages;
    private readonly int[] _position;

    public TextScorer(NgramGroup group, WordTable words, IEnumerable<string> romanised)
    {
        (_group, _words) = (group, words);
        _languages = [.. group.Languages, .. romanised];
        _position = [.. words.Languages.Select(language => Array.IndexOf(_languages, language))];
    }

    public LanguageScores Score(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var scores = new LanguageScores(_languages);
        Span<int> steps = stackalloc int[_group.Languages.Length];
        Span<float> word = stackalloc float[_languages.Length];
        foreach (var token in tokens)
        {
            var span = text.Slice(token.Start, token.Length);
            if (token.Kind != TokenKind.Word || Scripts.Of(span[0]) != _group.Script)
                continue;
            steps.Clear();
            _group.AddWord(span, steps);
            ScoreWord(span, steps, word, scores);
        }
        return scores;
    }

    private void ScoreWord(ReadOnlySpan<char> span, Span<int> steps, Span<float> word, LanguageScores scores)
    {
        var letters = _group.Languages.Length;
        var best = float.NegativeInfinity;
        for (var i = 0; i < letters; i++)
        {
            word[i] = FromLetters - steps[i] / NgramGroup.StepsPerNat;
            best = Math.Max(best, word[i]);
        }
        word[letters..].Fill(best - RomanisedWord - RomanisedLetter * span.Length);
        foreach (var (language, log) in _words.Find(span))
        {
            if (_position[language] is var i && i < 0)
                continue;
            word[i] = Math.Max(word[i], FromWords + log - (i >= letters ? RomanisedKnownWord : 0));
            best = Math.Max(best, word[i]);
            scores.KnownWords[i]++;
        }
        for (var i = 0; i < word.Length; i++)
            scores.Logs[i] += Math.Max(word[i], best - WorstWord);
        scores.Words++;
    }
}
