namespace CrossBorderBot.Nlu.Languages;

/// <summary>
/// Letters that only some of the languages in Arabic script use. Normalised text no longer has them (Arabic أين and Persian این,
/// "where" and "this", become one word), so the text as it was written is asked.
/// </summary>
internal static class ArabicSpelling
{
    private const string Arabic = "ىيةأإؤك", Persian = "یکگپچژ", Urdu = "ٹڈڑںےہھ";

    /// <summary>Of one letter; keyboards of the neighbour are used too, so it is not proof, and many of them say no more than a few.</summary>
    private const float OfALetter = 1.5f, Most = 4.5f;

    /// <returns>What the spelling adds to the ln-likelihood of a language.</returns>
    public static float Of(string language, ReadOnlySpan<char> original) => language switch
    {
        "ar" => Count(original, Arabic),
        "fa" => Count(original, Persian),
        "ur" => Count(original, Persian) + Count(original, Urdu),
        _ => 0,
    };

    private static float Count(ReadOnlySpan<char> text, string letters)
    {
        var count = 0;
        foreach (var c in text)
            if (letters.Contains(c))
                count++;
        return Math.Min(Most, count * OfALetter);
    }
}
