using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Features;

/// <summary>
/// Hashed features of normalised, tokenised text: words and word pairs (with and without accents), character n-grams
/// inside words, n-grams of unspaced runs, classes of numbers and codes. Presence, not counts.
/// </summary>
internal static class FeatureExtractor
{
    private const int MinGram = 2, MaxGram = 5, MaxUnspacedGram = 3;

    public static void Extract(ReadOnlySpan<char> text, List<Token> tokens, List<uint> features)
    {
        features.Clear();
        uint previous = FeatureHash.Of(FeatureHash.Class, "^"), beforePrevious = 0;
        foreach (var token in tokens)
        {
            var span = text.Slice(token.Start, token.Length);
            var hash = Add(span, token, features);
            features.Add(FeatureHash.Finish(FeatureHash.Combine(previous, hash) ^ FeatureHash.Pair));
            if (beforePrevious != 0)
                features.Add(FeatureHash.Finish(FeatureHash.Combine(beforePrevious, hash) ^ FeatureHash.Skip));
            beforePrevious = previous;
            previous = hash;
        }
        features.Add(FeatureHash.Finish(FeatureHash.Combine(previous, FeatureHash.Class) ^ FeatureHash.Pair));
    }

    private static uint Add(ReadOnlySpan<char> span, Token token, List<uint> features)
    {
        switch (token.Kind)
        {
            case TokenKind.Word:
                return AddWord(span, features);
            case TokenKind.Unspaced:
                AddUnspaced(span, features);
                return FeatureHash.Of(FeatureHash.Class, span[^1..]);
            case TokenKind.Number:
                return AddClass(ClassOfNumber(span), features);
            case TokenKind.Symbol:
                var symbol = FeatureHash.Of(FeatureHash.Word, span);
                features.Add(FeatureHash.Finish(symbol));
                return symbol;
            default:
                return AddClass(token.Kind.ToString(), features);
        }
    }

    private static string ClassOfNumber(ReadOnlySpan<char> span) =>
        span.ContainsAny(".,") ? "decimal" : span.ContainsAny("/-") ? "dashed" : span.Contains(':') ? "clock"
        : span.Length switch { 1 => "n1", 2 => "n2", 3 => "n3", 4 => "n4", <= 7 => "n5", <= 12 => "n8", _ => "n13" };

    private static uint AddClass(string name, List<uint> features)
    {
        var hash = FeatureHash.Of(FeatureHash.Class, name);
        features.Add(FeatureHash.Finish(hash));
        return hash;
    }

    private static uint AddWord(ReadOnlySpan<char> word, List<uint> features)
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
        features.Add(FeatureHash.Finish(folded));
        if (!plain)
            features.Add(FeatureHash.Finish(FeatureHash.Of(FeatureHash.Word, word)));
        AddGrams(padded, MinGram, MaxGram, features);
        return folded;
    }

    /// <summary>Words beyond this are keyboard mash or glued text; their head says enough.</summary>
    private const int MaxWord = 40;

    private static void AddGrams(ReadOnlySpan<char> padded, int min, int max, List<uint> features)
    {
        for (var start = 0; start < padded.Length; start++)
        {
            var hash = FeatureHash.Start(FeatureHash.Gram);
            var last = Math.Min(padded.Length, start + max);
            for (var end = start; end < last; end++)
            {
                hash = FeatureHash.Add(hash, padded[end]);
                if (end - start + 1 >= min)
                    features.Add(FeatureHash.Finish(hash));
            }
        }
    }

    private static void AddUnspaced(ReadOnlySpan<char> run, List<uint> features) => AddGrams(run, 1, MaxUnspacedGram, features);
}
