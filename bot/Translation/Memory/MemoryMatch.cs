namespace CrossBorderBot.Translation.Memory;

/// <param name="Percent">100 for a whole match, 60–99 for a fuzzy one.</param>
internal readonly record struct MemoryMatch(string Text, TranslationQuality Quality, int Percent)
{
    public bool IsExact => Quality is TranslationQuality.Exact or TranslationQuality.Human;

    public Translation In(string language) =>
        new(language, Text, MemoryTranslator.EngineName, Quality, Quality == TranslationQuality.Guess ? Percent : null);
}
