using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Orders;

/// <summary>Section <c>Orders</c>.</summary>
public sealed class OrderOptions
{
    [AllowedValues("Demo", ErrorMessage = "Orders:Provider must be Demo; a provider for the shop's own service (Http) is not part of this version.")]
    public string Provider { get; set; } = "Demo";

    /// <summary>JSON file, relative to the content root.</summary>
    [Required] public string DemoFile { get; set; } = "bot/Orders/demo-orders.json";
}

[OptionsValidator]
internal sealed partial class OrderOptionsValidator : IValidateOptions<OrderOptions>;
