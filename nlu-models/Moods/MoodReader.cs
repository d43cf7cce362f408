using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Moods;

/// <summary>Anger, urgency and thanks by lexicon, with what shouting adds: capitals, exclamation marks.</summary>
internal static class MoodReader
{
    private const int FewestShouted = 8;
    private const float Shouting = 0.35f, Exclaiming = 0.2f;

    /// <param name="original">With its capitals.</param>
    /// <param name="normalized">Of the same text.</param>
    public static Mood Read(string original, string normalized, List<Token> tokens)
    {
        Span<float> calm = [1, 1, 1];
        var folded = string.Create(normalized.Length, normalized, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Normalizer.Fold(source[i]);
        });
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Unspaced)
                ReadUnspaced(folded.AsSpan(tokens[i].Start, tokens[i].Length), calm);
            else
                ReadPhrases(folded, tokens, i, calm);
        var shouts = IsShouted(original);
        var exclaims = original.Contains("!!", StringComparison.Ordinal) || original.Contains("！！", StringComparison.Ordinal);
        if (shouts)
            calm[(int)MoodKind.Anger] *= 1 - Shouting;
        // Three exclamation marks sharpen what is there; "thank you!!!" is not angry.
        if (exclaims && calm[(int)MoodKind.Thanks] > 0.5f)
            (calm[0], calm[1]) = (calm[0] * (1 - Exclaiming), calm[1] * (1 - Exclaiming));
        return new Mood(1 - calm[0], 1 - calm[1], 1 - calm[2]);
    }

    private static void ReadPhrases(string folded, List<Token> tokens, int first, Span<float> calm)
    {
        var start = tokens[first].Start;
        for (var last = Math.Min(first + MoodLexicon.MaxWords, tokens.Count) - 1; last >= first; last--)
            if (MoodLexicon.BySpan.TryGetValue(folded.AsSpan(start, tokens[last].End - start), out var entry))
            {
                calm[(int)entry.Kind] *= 1 - entry.Weight;
                return;
            }
    }

    private static void ReadUnspaced(ReadOnlySpan<char> run, Span<float> calm)
    {
        for (var start = 0; start < run.Length; start++)
            for (var length = Math.Min(MoodLexicon.MaxUnspaced, run.Length - start); length > 0; length--)
                if (MoodLexicon.BySpan.TryGetValue(run.Slice(start, length), out var entry))
                {
                    calm[(int)entry.Kind] *= 1 - entry.Weight;
                    start += length - 1;
                    break;
                }
    }

    private static bool IsShouted(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        return upper >= FewestShouted && upper > 3 * lower;
    }
}
