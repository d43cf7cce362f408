namespace CrossBorderBot.Translation;

/// <summary>How far a translation can be trusted, best first. Wire form: lower case.</summary>
public enum TranslationQuality
{
    /// <summary>Approved text: a catalogue's or the memory's 100 % match. The only one the bot may write to a shopper by itself, with <see cref="Human"/> and <see cref="Machine"/>.</summary>
    Exact,
    /// <summary>Written or approved by an agent.</summary>
    Human,
    Machine,
    /// <summary>A fuzzy match of the memory, or a machine's gist: helps an agent read, never written to a shopper.</summary>
    Guess,
    /// <summary>No engine could: the text is the original.</summary>
    None,
}

/// <param name="Language">The language <paramref name="Text"/> is in: with <see cref="TranslationQuality.None"/> the source language, as nothing was translated.</param>
/// <param name="Match">For <see cref="TranslationQuality.Guess"/> of the memory: fuzzy match in percent, 60–99, or 100 for a whole match with a text nobody approved. Otherwise null.</param>
public sealed record Translation(string Language, string Text, string Engine, TranslationQuality Quality, int? Match = null);

/// <summary>An engine failed. The message names no text, key or person.</summary>
public sealed class TranslationException(string engine, string message, bool isTransient, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception($"{engine}: {message}", inner)
{
    public bool IsTransient { get; } = isTransient;

    /// <summary>How long the engine asked to be left alone (HTTP <c>Retry-After</c>).</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
