namespace CrossBorderBot.Handoff.Desk.Wire;

/// <summary>A handoff in a list, as <c>/api/desk/handoffs</c> and <c>handoffChanged</c> give it.</summary>
/// <param name="WaitingSeconds">Until now, until the claim or until the end.</param>
internal record Card(
    string Id, string ConversationId, string State, string Reason, string Intent, string Skill, string ShopperLanguage, string Channel,
    int Priority, long WaitingSeconds, int Position, string Preview, string PreviewOriginal, string Summary,
    string? ClaimedBy, string? ClaimedById, bool Mine,
    DateTimeOffset EnqueuedAt, DateTimeOffset? ClaimedAt, DateTimeOffset? EndedAt, string? Outcome);
