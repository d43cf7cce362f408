namespace CrossBorderBot.Translation.Apertium;

/// <summary>One installed translation direction.</summary>
/// <param name="Region">Region of the target the mode writes for (<c>BR</c> of <c>es-pt_BR</c>), or null.</param>
internal sealed record ApertiumMode(string Name, string Path, string From, string To, string? Region)
{
    /// <summary>Spanish to French reads as word salad too often to be sent to anybody.</summary>
    public bool IsGistOnly => this is { From: "es", To: "fr" };
}
