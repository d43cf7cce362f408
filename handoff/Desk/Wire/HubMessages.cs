using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Handoff.Desk.Wire;

internal sealed record MessageAdded(string HandoffId, TranscriptLine Line);

internal sealed record Typing(string HandoffId, string Author, string? Name);

internal sealed record QueueChanged(int Waiting, int Claimed);
