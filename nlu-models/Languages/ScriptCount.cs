using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>How many letters of each script a text has.</summary>
internal static class ScriptCount
{
    private static readonly int Count = Enum.GetValues<Script>().Length;

    /// <summary>
    /// The script that carries the text. Brand names and order words are often Latin inside other scripts, and a Han
    /// character says as much as a syllable or word, so Latin letters count least.
    /// </summary>
    /// <returns><see cref="Script.Hira"/> stands for Japanese with any kana; <see cref="Script.Zyyy"/> for no letters.</returns>
    public static Script Dominant(ReadOnlySpan<char> text, List<Token> tokens)
    {
        Span<int> letters = stackalloc int[Count];
        letters.Clear();
        foreach (var token in tokens)
            if (token.Kind is TokenKind.Word or TokenKind.Unspaced)
                foreach (var c in text.Slice(token.Start, token.Length))
                    letters[(int)Scripts.Of(c)]++;
        var kana = letters[(int)Script.Hira] + letters[(int)Script.Kana];
        var best = Script.Zyyy;
        var weight = 0;
        for (var i = 1; i < Count; i++)
            if (letters[i] * Weight((Script)i) > weight)
                (best, weight) = ((Script)i, letters[i] * Weight((Script)i));
        return kana > 0 && best is Script.Hani or Script.Hira or Script.Kana ? Script.Hira : best;
    }

    private static int Weight(Script script) => script switch
    {
        Script.Latn => 2,
        Script.Hani => 10,
        Script.Hang or Script.Hira or Script.Kana => 7,
        _ => 4,
    };
}
