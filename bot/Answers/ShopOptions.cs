using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Answers;

/// <summary>Section <c>Shop</c>: the facts that the articles' placeholders stand for.</summary>
public sealed class ShopOptions : IValidatableObject
{
    [Required] public string Name { get; set; } = "";
    [Required, Url] public string Url { get; set; } = "";
    [Required, EmailAddress] public string SupportEmail { get; set; } = "";

    /// <summary>ISO 4217.</summary>
    [Required, RegularExpression("^[A-Z]{3}$", ErrorMessage = "Shop:Currency must be an ISO 4217 code such as EUR.")]
    public string Currency { get; set; } = "";
    [Range(0, 1_000_000)] public decimal FreeShippingLimit { get; set; }
    [Range(0, 1_000_000)] public decimal StandardShippingCost { get; set; }
    [Range(0, 1_000_000)] public decimal ExpressShippingCost { get; set; }

    /// <summary>Working days, a number or a range.</summary>
    [Required] public string StandardDays { get; set; } = "";
    [Required] public string ExpressDays { get; set; } = "";
    [Required] public string InternationalDays { get; set; } = "";
    [Range(1, 365)] public int ReturnDays { get; set; }
    [Required] public string RefundDays { get; set; } = "";
    [Range(1, 240)] public int WarrantyMonths { get; set; }
    [Required, MinLength(1)] public string[] Carriers { get; set; } = [];
    [Required, MinLength(1)] public string[] PaymentMethods { get; set; } = [];
    [Required] public string InstallmentProvider { get; set; } = "";
    public DayOfWeek FirstOpeningDay { get; set; } = DayOfWeek.Monday;
    public DayOfWeek LastOpeningDay { get; set; } = DayOfWeek.Friday;
    public TimeOnly Opening { get; set; }
    public TimeOnly Closing { get; set; }

    /// <summary>IANA name.</summary>
    [Required] public string TimeZone { get; set; } = "";

    /// <summary>Regular expression of the shop's order numbers, letters in upper case.</summary>
    [Required] public string OrderNumberPattern { get; set; } = "";
    [Required] public string OrderNumberExample { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new ValidationResult($"Shop:TimeZone is no time zone of this machine: {TimeZone}; give an IANA name such as Europe/Amsterdam.");
        if (Opening >= Closing)
            yield return new ValidationResult("Shop:Opening must be before Shop:Closing, for example 08:00 and 20:00.");
        if (PatternMistake() is { } mistake)
            yield return new ValidationResult($"Shop:OrderNumberPattern is no regular expression: {mistake}");
        else if (!Regex.IsMatch(OrderNumberExample, $"^(?:{OrderNumberPattern})$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)))
            yield return new ValidationResult("Shop:OrderNumberExample must fit Shop:OrderNumberPattern: shoppers copy its shape.");
    }

    private string? PatternMistake()
    {
        try
        {
            _ = new Regex(OrderNumberPattern);
            return null;
        }
        catch (RegexParseException e)
        {
            return e.Message;
        }
    }
}

[OptionsValidator]
internal sealed partial class ShopOptionsValidator : IValidateOptions<ShopOptions>;
