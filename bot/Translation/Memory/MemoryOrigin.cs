namespace CrossBorderBot.Translation.Memory;

/// <summary>Where a parallel text comes from, the least trusted first.</summary>
public enum MemoryOrigin
{
    /// <summary>A training message with an approximate gloss: reading help only.</summary>
    Training,
    Macro,
    Article,
    /// <summary>An agent's corrected translation.</summary>
    Correction,
}
