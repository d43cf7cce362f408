namespace CrossBorderBot.Translation.Memory;

/// <summary>One direction of a segment.</summary>
internal sealed record MemoryEntry(string Source, string Target, MemoryOrigin Origin)
{
    public TranslationQuality Quality => Origin switch
    {
        MemoryOrigin.Training => TranslationQuality.Guess,
        MemoryOrigin.Correction => TranslationQuality.Human,
        _ => TranslationQuality.Exact,
    };
}
