namespace CrossBorderBot.Protocol;

/// <summary>The id that a channel gave to an activity.</summary>
public sealed record ResourceResponse(string Id);
