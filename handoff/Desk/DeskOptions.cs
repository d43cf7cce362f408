namespace CrossBorderBot.Handoff.Desk;

/// <summary>Section <c>Desk</c>.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>The language agents read and write, BCP-47.</summary>
    public string Language { get; set; } = "en";

    /// <summary>How long a claim holds without a sign of life from its agent.</summary>
    public TimeSpan ClaimLease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Folder of the built console. Set by the host; the page says what to run when it is missing.</summary>
    public string AssetsPath { get; set; } = "";

    /// <summary>Shown to agents; <c>Shop:Name</c> unless set.</summary>
    public string ShopName { get; set; } = "";
}
