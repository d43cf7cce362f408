namespace CrossBorderBot.Translation;

/// <summary>One engine for the start banner and <c>/health/ready</c>.</summary>
/// <param name="Pairs">Languages it serves, for people.</param>
/// <param name="Detail">Why it is off or degraded and what helps; null when on. Names no key, text or person.</param>
public sealed record EngineStatus(string Name, EngineState State, string Pairs, string? Detail = null);
