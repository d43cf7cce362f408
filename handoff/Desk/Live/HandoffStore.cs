using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>The queue as the store keeps it, without the announcements: for those who announce.</summary>
internal sealed record HandoffStore(IHandoffQueue Queue);
