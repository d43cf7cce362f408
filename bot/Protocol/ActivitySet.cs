namespace CrossBorderBot.Protocol;

/// <summary>Direct Line's answer to a poll and its WebSocket frame. The watermark says "everything up to and including this".</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);
