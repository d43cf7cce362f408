namespace CrossBorderBot.Handoff.Ports;

/// <summary>Translation for the desk. Implemented by the host.</summary>
public interface IDeskTranslator
{
    /// <summary>Never throws for an engine's failure: the answer then has quality <c>none</c> and the original text.</summary>
    Task<LineTranslation> TranslateAsync(string text, string from, string to, CancellationToken cancellationToken);
}
