namespace CrossBorderBot.Translation.Memory;

/// <summary>The same text in two languages; serves both directions.</summary>
public sealed record MemorySegment(string LanguageA, string TextA, string LanguageB, string TextB, MemoryOrigin Origin)
{
    /// <summary>A whole match of an approved segment may be written to a shopper.</summary>
    public bool Approved => Origin != MemoryOrigin.Training;
}
