namespace CrossBorderBot.Handoff.Queue;

public enum HandoffState { Waiting, Claimed, Resolved, Abandoned }

/// <summary>A human at the desk.</summary>
public sealed record AgentRef(string Id, string Name);

/// <summary>What the bot hands over. <paramref name="Id"/> makes the call idempotent.</summary>
/// <param name="Reason"><c>asked</c>, <c>sensitive</c>, <c>anger</c>, <c>not_understood</c>, <c>order_not_found</c>.</param>
/// <param name="Skill">Domain of the intent (<c>shipping</c>, <c>payment</c> …).</param>
/// <param name="Priority">0 normal, 1 high; a higher one is served first.</param>
/// <param name="Preview">The message that tipped the scale, in the desk's language where a translation exists.</param>
/// <param name="Summary">One line in the desk's language (intent, order, amounts, mood), so that an agent can act without a translation.</param>
public sealed record HandoffRequest(
    string Id, string ConversationId, string Channel, string Reason, string Intent, string Skill,
    string ShopperLanguage, int Priority, string Preview, string PreviewOriginal, string Summary);

/// <summary>An escalated conversation as it stands in the queue.</summary>
/// <param name="Epoch">Grows by one with every claim: only the holder of the current epoch may write (fencing).</param>
/// <param name="Position">1 = next to be served; 0 when not waiting.</param>
/// <param name="EnqueuedAt">By the store's clock.</param>
public sealed record Handoff(
    HandoffRequest Request, HandoffState State, long Epoch, int Position,
    DateTimeOffset EnqueuedAt, AgentRef? ClaimedBy, DateTimeOffset? ClaimedAt, DateTimeOffset? LeaseUntil,
    DateTimeOffset? EndedAt, string? Outcome)
{
    public string Id => Request.Id;
    public string ConversationId => Request.ConversationId;
}

public enum ClaimStatus { Won, Taken, NotFound }

/// <summary>Won: <see cref="Epoch"/> is the fencing token. Taken: <see cref="ClaimedBy"/> holds it (or it is over: null).</summary>
public sealed record ClaimResult(ClaimStatus Status, long Epoch, AgentRef? ClaimedBy, DateTimeOffset? ClaimedAt);

/// <summary>Fenced: the caller's epoch is not the current one, or the handoff is not in a state that allows the move.</summary>
public enum MoveResult { Done, Fenced, NotFound }

public enum HandoffEventKind { Claimed, Released, Transferred, Resolved, Abandoned }

/// <summary>A move that the conversation must hear of. Kept by the queue, in order, until settled.</summary>
/// <param name="Id">Unique and stable: the conversation dedupes by it.</param>
public sealed record HandoffEvent(
    string Id, string HandoffId, string ConversationId, HandoffEventKind Kind, long Epoch, AgentRef? Agent, DateTimeOffset At);

/// <param name="AverageHandlingSeconds">Moving average from claim to resolve; 180 until one was resolved.</param>
public sealed record QueueDepth(int Waiting, int Claimed, double AverageHandlingSeconds);

/// <summary>Where a claimed handoff goes: exactly one of the two.</summary>
public sealed record TransferTarget(string? Skill, AgentRef? Agent);
