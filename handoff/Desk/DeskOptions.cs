using System.ComponentModel.DataAnnotations;

namespace CrossBorderBot.Handoff.Desk;

/// <summary>Section <c>Desk</c>.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>The language agents read and write, BCP-47.</summary>
    [Required, RegularExpression("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", ErrorMessage = "Desk:Language must be a language tag such as en or pt-BR.")]
    public string Language { get; set; } = "en";

    /// <summary>How long a claim holds without a sign of life from its agent.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00", ErrorMessage = "Desk:ClaimLease must lie between 00:00:10 and 1.00:00:00 (one day).")]
    public TimeSpan ClaimLease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Folder of the built console. Set by the host; the page says what to run when it is missing.</summary>
    public string AssetsPath { get; set; } = "";

    /// <summary>Shown to agents; <c>Shop:Name</c> unless set.</summary>
    public string ShopName { get; set; } = "";
}
