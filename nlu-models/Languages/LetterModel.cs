using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>
/// What the letters of a word say about its language, among the languages that share a script: logistic regression over the
/// word's hashed letter sequences and the word itself (trainer/Training/LetterModelTrainer.cs).
/// </summary>
/// <param name="languages">Primary subtags; a row has one weight for each.</param>
/// <param name="weights">Row by row, a power of two of rows; steps of 1 / <see cref="StepsPerNat"/>.</param>
internal sealed class LetterModel(Script script, string[] languages, sbyte[] weights)
{
    public const float StepsPerNat = 12;

    /// <summary>Longest letter sequence looked at, and the length from which on the whole word is one of them.</summary>
    private const int MaxGram = 5, WholeWordFrom = 4;

    /// <summary>Longer words are keyboard mash or glued text; their head says enough.</summary>
    private const int MaxWord = 40;

    private readonly uint _mask = (uint)(weights.Length / languages.Length - 1);

    public Script Script => script;

    public string[] Languages => languages;

    public sbyte[] Weights => weights;

    /// <summary>The ln-odds of each language, up to a common constant.</summary>
    public void Score(ReadOnlySpan<char> word, Span<float> scores)
    {
        Span<uint> grams = stackalloc uint[MaxGrams];
        Span<int> sums = stackalloc int[languages.Length];
        sums.Clear();
        foreach (var gram in grams[..Grams(word, grams)])
        {
            var row = weights.AsSpan((int)(gram & _mask) * languages.Length, languages.Length);
            for (var i = 0; i < row.Length; i++)
                sums[i] += row[i];
        }
        for (var i = 0; i < sums.Length; i++)
            scores[i] = sums[i] / StepsPerNat;
    }

    /// <summary>Room that <see cref="Grams"/> needs.</summary>
    public const int MaxGrams = (MaxWord + 2) * MaxGram + 1;

    /// <summary>Hashes of the letter sequences of a word, with marks for its beginning and end.</summary>
    /// <returns>How many were written.</returns>
    public static int Grams(ReadOnlySpan<char> word, Span<uint> grams)
    {
        Span<char> padded = stackalloc char[Math.Min(word.Length, MaxWord) + 2];
        word[..(padded.Length - 2)].CopyTo(padded[1..]);
        padded[0] = padded[^1] = '_';
        var count = 0;
        for (var start = 0; start < padded.Length; start++)
        {
            var hash = FeatureHash.Start(FeatureHash.Gram);
            for (var end = start; end < padded.Length && end < start + MaxGram; end++)
            {
                hash = FeatureHash.Add(hash, padded[end]);
                if (padded[start] != '_' || end > start)
                    grams[count++] = FeatureHash.Finish(hash);
            }
        }
        if (word.Length >= WholeWordFrom)
            grams[count++] = FeatureHash.Finish(FeatureHash.Of(FeatureHash.Word, padded));
        return count;
    }
}
