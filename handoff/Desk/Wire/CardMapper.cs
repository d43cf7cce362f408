using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Handoff.Desk.Wire;

internal static class CardMapper
{
    /// <param name="readerId">The agent who will read it; null = one who does not hold it.</param>
    public static Card ToCard(Queue.Handoff handoff, string? readerId, DateTimeOffset now)
    {
        var request = handoff.Request;
        var waited = (handoff.ClaimedAt ?? handoff.EndedAt ?? now) - handoff.EnqueuedAt;
        return new Card(
            request.Id, request.ConversationId, ToWire(handoff.State), request.Reason, request.Intent, request.Skill, request.ShopperLanguage,
            request.Channel, request.Priority, Math.Max(0, (long)waited.TotalSeconds), handoff.Position, request.Preview, request.PreviewOriginal,
            request.Summary, handoff.ClaimedBy?.Name, handoff.ClaimedBy?.Id, readerId is not null && handoff.ClaimedBy?.Id == readerId,
            handoff.EnqueuedAt, handoff.ClaimedAt, handoff.EndedAt, handoff.Outcome);
    }

    public static HandoffState? FromWire(string? state) => state switch
    {
        null or "waiting" => HandoffState.Waiting,
        "claimed" => HandoffState.Claimed,
        "resolved" => HandoffState.Resolved,
        _ => null,
    };

    private static string ToWire(HandoffState state) => state switch
    {
        HandoffState.Waiting => "waiting",
        HandoffState.Claimed => "claimed",
        HandoffState.Resolved => "resolved",
        _ => "abandoned",
    };
}
