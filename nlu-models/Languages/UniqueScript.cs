using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>Scripts that one language alone uses, and Han, which three do.</summary>
internal static class UniqueScript
{
    private const double Clear = 0.99, Likely = 0.8;

    public static LanguageGuess Guess(Script script, string text, LanguagePrior prior) =>
        script == Script.Hani ? Han(text, prior) : Plain(script switch
        {
            Script.Hira or Script.Kana => "ja",
            Script.Hang => "ko",
            Script.Grek => "el",
            Script.Hebr => "he",
            Script.Thai => "th",
            Script.Deva => "hi",
            Script.Beng => "bn",
            Script.Taml => "ta",
            Script.Telu => "te",
            Script.Mlym => "ml",
            Script.Guru => "pa",
            Script.Gujr => "gu",
            Script.Knda => "kn",
            Script.Orya => "or",
            Script.Sinh => "si",
            Script.Armn => "hy",
            Script.Geor => "ka",
            Script.Khmr => "km",
            Script.Laoo => "lo",
            Script.Mymr => "my",
            _ => "am",
        }, script);

    private static LanguageGuess Plain(string tag, Script script) => new(tag, Clear, ScriptNames.Of(script, tag), false);

    private static LanguageGuess Han(string text, LanguagePrior prior)
    {
        var (simplified, traditional, japanese) = HanVariants.Count(text);
        if (japanese > simplified + traditional || prior.Kept == "ja" && simplified == 0 && traditional == 0)
            return new LanguageGuess("ja", japanese > 0 ? Likely : 0.6, "Jpan", japanese == 0);
        var undecided = simplified == traditional;
        var isTraditional = undecided ? prior.Kept == "zh-Hant" : traditional > simplified;
        return new LanguageGuess(isTraditional ? "zh-Hant" : "zh", undecided ? Likely : Clear, isTraditional ? "Hant" : "Hans", undecided && isTraditional);
    }
}
