namespace CrossBorderBot.Translation;

public static class TranslationQualityExtensions
{
    /// <summary>False for guesses and untranslated text: those help an agent read and stay on the desk.</summary>
    public static bool MayReachShopper(this TranslationQuality quality) =>
        quality is TranslationQuality.Exact or TranslationQuality.Human or TranslationQuality.Machine;
}
