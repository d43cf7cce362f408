namespace CrossBorderBot.Nlu;

/// <summary>What the shop tells the model.</summary>
public sealed record NluOptions
{
    /// <summary>Shape of the shop's order numbers: a .NET regular expression without anchors, matched ignoring case, with a time-out.</summary>
    public string OrderNumberPattern { get; init; } = @"(?:[A-Z]{1,3}-?)?\d{4,10}";
}
