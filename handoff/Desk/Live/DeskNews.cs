using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>What every process tells its own open pages.</summary>
/// <param name="Line">For <see cref="DeskNewsKind.Message"/>.</param>
/// <param name="Author"><c>shopper</c> or <c>agent</c>, for <see cref="DeskNewsKind.Typing"/>.</param>
/// <param name="Sender">The connection that need not hear it.</param>
internal sealed record DeskNews(
    DeskNewsKind Kind, string HandoffId, TranscriptLine? Line = null, string? Author = null, string? Name = null, string? Sender = null);
