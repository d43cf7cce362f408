using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Features;

/// <summary>
/// Hashed features of normalised, tokenised text: words and word pairs (with and without accents), character n-grams
/// inside words, n-grams of unspaced runs, classes of numbers and codes. Presence, not counts.
/// </summary>
internal static class FeatureExtractor
{
    private const int MinGram = 2, MaxGram = 5, MaxUnspacedGram = 3;

    /// <param name="sink">Gets each feature with where it stands; a struct, so that the plain case costs nothing.</param>
    public static void Extract<TSink>(ReadOnlySpan<char> text, List<Token> tokens, ref TSink sink) where TSink : struct, IFeatureSink
    {
        uint previous = FeatureHash.Of(FeatureHash.Class, "^"), beforePrevious = 0;
        int previousStart = 0, beforePreviousStart = 0;
        foreach (var token in tokens)
        {
            var hash = Add(text.Slice(token.Start, token.Length), token, ref sink);
            sink.Add(FeatureHash.Finish(FeatureHash.Combine(previous, hash) ^ FeatureHash.Pair), FeatureKind.Pair, previousStart, token.End);
            if (beforePrevious != 0)
                sink.Add(FeatureHash.Finish(FeatureHash.Combine(beforePrevious, hash) ^ FeatureHash.Skip), FeatureKind.Skip, beforePreviousStart, token.End);
            (beforePrevious, beforePreviousStart) = (previous, previousStart);
            (previous, previousStart) = (hash, token.Start);
        }
        sink.Add(FeatureHash.Finish(FeatureHash.Combine(previous, FeatureHash.Class) ^ FeatureHash.Pair), FeatureKind.Pair, previousStart, text.Length);
    }

    private static uint Add<TSink>(ReadOnlySpan<char> span, Token token, ref TSink sink) where TSink : struct, IFeatureSink
    {
        switch (token.Kind)
        {
            case TokenKind.Word:
                return AddWord(span, token, ref sink);
            case TokenKind.Unspaced:
                AddGrams(span, token.Start, 1, MaxUnspacedGram, ref sink);
                return FeatureHash.Of(FeatureHash.Class, span[^1..]);
            case TokenKind.Number:
                return AddClass(ClassOfNumber(span), token, ref sink);
            case TokenKind.Symbol:
                var symbol = FeatureHash.Of(FeatureHash.Word, span);
                sink.Add(FeatureHash.Finish(symbol), FeatureKind.Word, token.Start, token.End);
                return symbol;
            default:
                return AddClass(token.Kind.ToString(), token, ref sink);
        }
    }

    private static string ClassOfNumber(ReadOnlySpan<char> span) =>
        span.ContainsAny(".,") ? "decimal" : span.ContainsAny("/-") ? "dashed" : span.Contains(':') ? "clock"
        : span.Length switch { 1 => "n1", 2 => "n2", 3 => "n3", 4 => "n4", <= 7 => "n5", <= 12 => "n8", _ => "n13" };

    private static uint AddClass<TSink>(string name, Token token, ref TSink sink) where TSink : struct, IFeatureSink
    {
        var hash = FeatureHash.Of(FeatureHash.Class, name);
        sink.Add(FeatureHash.Finish(hash), FeatureKind.Class, token.Start, token.End);
        return hash;
    }

    private static uint AddWord<TSink>(ReadOnlySpan<char> word, Token token, ref TSink sink) where TSink : struct, IFeatureSink
    {
        Span<char> padded = stackalloc char[Math.Min(word.Length, MaxWord) + 2];
        word = word[..(padded.Length - 2)];
        padded[0] = padded[^1] = '_';
        var plain = true;
        for (var i = 0; i < word.Length; i++)
        {
            padded[i + 1] = Normalizer.Fold(word[i]);
            plain &= padded[i + 1] == word[i];
        }
        var folded = FeatureHash.Of(FeatureHash.Folded, padded[1..^1]);
        sink.Add(FeatureHash.Finish(folded), FeatureKind.Word, token.Start, token.End);
        if (!plain)
            sink.Add(FeatureHash.Finish(FeatureHash.Of(FeatureHash.Word, word)), FeatureKind.Word, token.Start, token.End);
        AddGrams(padded, token.Start - 1, MinGram, MaxGram, ref sink);
        return folded;
    }

    /// <summary>Words beyond this are keyboard mash or glued text; their head says enough.</summary>
    private const int MaxWord = 40;

    /// <param name="offset">Where the span's first character stands in the text; -1 for the border mark of a first word.</param>
    private static void AddGrams<TSink>(ReadOnlySpan<char> span, int offset, int min, int max, ref TSink sink) where TSink : struct, IFeatureSink
    {
        for (var start = 0; start < span.Length; start++)
        {
            var hash = FeatureHash.Start(FeatureHash.Gram);
            var last = Math.Min(span.Length, start + max);
            for (var end = start; end < last; end++)
            {
                hash = FeatureHash.Add(hash, span[end]);
                if (end - start + 1 >= min)
                    sink.Add(FeatureHash.Finish(hash), FeatureKind.Gram, offset + start, offset + end + 1);
            }
        }
    }
}
