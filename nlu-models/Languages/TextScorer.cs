using System.Numerics.Tensors;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>Scores the words of one script against the languages written in it.</summary>
internal sealed class TextScorer
{
    /// <summary>What a word known in some language counts beside its letters, and what it costs the languages that do not know it.</summary>
    private const float WordWeight = 0.7f, UnknownWord = 5f;

    /// <summary>No single word (a name, a brand) may cost a language more than this against the best one.</summary>
    private const float WorstWord = 7f;

    /// <summary>What romanised writing (wein talabi, mera order kahan hai) costs an unknown word against Latin languages.</summary>
    private const float RomanisedWord = 2.5f, RomanisedLetter = 0.15f;

    /// <summary>What is left of it when the word is known: without letters of its own, a language should not win by a borrowed word alone.</summary>
    private const float KnownRomanisedWord = 0.7f;

    private readonly LetterModel _letters;
    private readonly WordTable _words;
    private readonly string[] _languages;
    private readonly int[] _position;
    private readonly bool[] _habitual;

    public TextScorer(LetterModel letters, WordTable words, IEnumerable<string> romanised)
    {
        (_letters, _words) = (letters, words);
        _languages = [.. letters.Languages, .. romanised];
        _habitual = [.. _languages.Select(WordTable.IsWrittenInLatin)];
        _position = [.. words.Languages.Select(language => Array.IndexOf(_languages, language))];
    }

    public LanguageScores Score(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var scores = new LanguageScores(_languages);
        Span<float> word = stackalloc float[_languages.Length];
        foreach (var token in tokens)
        {
            var span = text.Slice(token.Start, token.Length);
            if (token.Kind == TokenKind.Word && Scripts.Of(span[0]) == _letters.Script)
                ScoreWord(span, word, scores);
        }
        return scores;
    }

    private void ScoreWord(ReadOnlySpan<char> span, Span<float> word, LanguageScores scores)
    {
        var native = word[.._letters.Languages.Length];
        _letters.Score(span, native);
        var best = TensorPrimitives.Max<float>(native);
        word[native.Length..].Fill(best - RomanisedWord - RomanisedLetter * span.Length);
        AddKnown(_words.Find(span), span.Length, word, scores);
        best = TensorPrimitives.Max<float>(word);
        for (var i = 0; i < word.Length; i++)
            scores.Logs[i] += Math.Max(word[i] - best, -WorstWord);
        scores.Words++;
    }

    /// <summary>Languages that know the word gain on those that do not, the more the more common it is with them.</summary>
    private void AddKnown(ReadOnlySpan<(byte Language, float Log)> known, int length, Span<float> word, LanguageScores scores)
    {
        var most = float.NegativeInfinity;
        foreach (var (_, log) in known)
            most = Math.Max(most, log);
        foreach (var (language, log) in known)
        {
            if (_position[language] is var i && i < 0)
                continue;
            if (i >= _letters.Languages.Length && _habitual[i])
                word[i] += RomanisedWord + RomanisedLetter * length - KnownRomanisedWord;
            word[i] += WordWeight * Math.Max(0, UnknownWord + log - most);
            scores.KnownWords[i]++;
        }
    }
}
