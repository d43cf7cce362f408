namespace CrossBorderBot.Conversations;

/// <summary>Something to do after the commit, at least once: the outbox.</summary>
/// <param name="Kind">Names the handler, e.g. <c>handoff.enqueue</c>.</param>
public sealed record NewEffect(string Kind, string Payload);
