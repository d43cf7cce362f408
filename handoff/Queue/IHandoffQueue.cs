namespace CrossBorderBot.Handoff.Queue;

/// <summary>
/// Conversations waiting for a human. Every move is one atomic step of the store, safe to repeat, with the store's own time.
/// A move that the shopper's conversation must hear of leaves a <see cref="HandoffEvent"/> in the same step.
/// Store errors surface as exceptions (<c>RedisException</c>, <c>SqliteException</c>); expected outcomes are return values.
/// </summary>
public interface IHandoffQueue
{
    /// <summary>Appends to the end of its priority. Repeating an id returns the handoff as it stands.</summary>
    Task<Handoff> EnqueueAsync(HandoffRequest request, CancellationToken cancellationToken);

    /// <summary>Exactly one of any number of concurrent callers wins. A repeat by the holder returns Won with the same epoch.</summary>
    Task<ClaimResult> ClaimAsync(string handoffId, AgentRef agent, CancellationToken cancellationToken);

    /// <summary>Extends the lease of the current claim.</summary>
    Task<MoveResult> RenewAsync(string handoffId, string agentId, long epoch, CancellationToken cancellationToken);

    /// <summary>Back to the very front of its priority.</summary>
    Task<MoveResult> ReleaseAsync(string handoffId, string agentId, long epoch, CancellationToken cancellationToken);

    /// <summary>To a skill: waiting again, at the front, with the new skill. To an agent: claimed by that agent with the next epoch.</summary>
    Task<MoveResult> TransferAsync(string handoffId, string agentId, long epoch, TransferTarget target, CancellationToken cancellationToken);

    /// <param name="outcome">Free word of the desk (<c>solved</c>, <c>no_answer</c>, …).</param>
    Task<MoveResult> ResolveAsync(string handoffId, string agentId, long epoch, string outcome, CancellationToken cancellationToken);

    /// <summary>The shopper no longer wants an agent. Only from <see cref="HandoffState.Waiting"/>.</summary>
    Task<MoveResult> AbandonAsync(string handoffId, CancellationToken cancellationToken);

    /// <summary>Puts claims whose lease ran out back to the front. Returns how many.</summary>
    Task<int> ReleaseExpiredAsync(CancellationToken cancellationToken);

    Task<Handoff?> GetAsync(string handoffId, CancellationToken cancellationToken);

    /// <summary>Waiting: in serving order. Claimed: oldest claim first. Resolved (abandoned included): newest first.</summary>
    /// <param name="agentId">Only what this agent holds or held; null = everyone's.</param>
    Task<IReadOnlyList<Handoff>> ListAsync(HandoffState state, string? agentId, int limit, CancellationToken cancellationToken);

    Task<QueueDepth> DepthAsync(CancellationToken cancellationToken);

    /// <summary>Unsettled events, oldest first.</summary>
    Task<IReadOnlyList<HandoffEvent>> ReadEventsAsync(int limit, CancellationToken cancellationToken);

    Task SettleEventsAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellationToken);
}
