using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>The queue everyone is given: tells the open pages and the reader of the events after every move that was done.</summary>
internal sealed class AnnouncingHandoffQueue(IHandoffQueue store, IDeskNewsChannel news, IHandoffEventSignal signal) : IHandoffQueue
{
    public async Task<Queue.Handoff> EnqueueAsync(HandoffRequest request, CancellationToken cancellationToken)
    {
        var handoff = await store.EnqueueAsync(request, cancellationToken).ConfigureAwait(false);
        Announce(handoff.Id);
        return handoff;
    }

    public async Task<ClaimResult> ClaimAsync(string handoffId, AgentRef agent, CancellationToken cancellationToken)
    {
        var result = await store.ClaimAsync(handoffId, agent, cancellationToken).ConfigureAwait(false);
        if (result.Status == ClaimStatus.Won)
            Announce(handoffId);
        return result;
    }

    // Nothing an agent sees changes, unless the lease had run out: then the touch released it.
    public async Task<MoveResult> RenewAsync(string handoffId, string agentId, long epoch, CancellationToken cancellationToken)
    {
        var result = await store.RenewAsync(handoffId, agentId, epoch, cancellationToken).ConfigureAwait(false);
        if (result == MoveResult.Fenced)
            Announce(handoffId);
        return result;
    }

    public Task<MoveResult> ReleaseAsync(string handoffId, string agentId, long epoch, CancellationToken cancellationToken) =>
        AnnouncedAsync(handoffId, store.ReleaseAsync(handoffId, agentId, epoch, cancellationToken));

    public Task<MoveResult> TransferAsync(string handoffId, string agentId, long epoch, TransferTarget target, CancellationToken cancellationToken) =>
        AnnouncedAsync(handoffId, store.TransferAsync(handoffId, agentId, epoch, target, cancellationToken));

    public Task<MoveResult> ResolveAsync(string handoffId, string agentId, long epoch, string outcome, CancellationToken cancellationToken) =>
        AnnouncedAsync(handoffId, store.ResolveAsync(handoffId, agentId, epoch, outcome, cancellationToken));

    public Task<MoveResult> AbandonAsync(string handoffId, CancellationToken cancellationToken) =>
        AnnouncedAsync(handoffId, store.AbandonAsync(handoffId, cancellationToken));

    public async Task<int> ReleaseExpiredAsync(CancellationToken cancellationToken)
    {
        if (store is not ILeaseExpiry expiry)
            return await store.ReleaseExpiredAsync(cancellationToken).ConfigureAwait(false);
        var ids = await expiry.ExpireAsync(cancellationToken).ConfigureAwait(false);
        foreach (var id in ids)
            Announce(id);
        return ids.Count;
    }

    public Task<Queue.Handoff?> GetAsync(string handoffId, CancellationToken cancellationToken) => store.GetAsync(handoffId, cancellationToken);

    public Task<IReadOnlyList<Queue.Handoff>> ListAsync(HandoffState state, string? agentId, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(state, agentId, limit, cancellationToken);

    public Task<QueueDepth> DepthAsync(CancellationToken cancellationToken) => store.DepthAsync(cancellationToken);

    public Task<IReadOnlyList<HandoffEvent>> ReadEventsAsync(int limit, CancellationToken cancellationToken) => store.ReadEventsAsync(limit, cancellationToken);

    public Task SettleEventsAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellationToken) => store.SettleEventsAsync(eventIds, cancellationToken);

    private async Task<MoveResult> AnnouncedAsync(string handoffId, Task<MoveResult> move)
    {
        var result = await move.ConfigureAwait(false);
        if (result != MoveResult.NotFound)
            Announce(handoffId);
        return result;
    }

    // The signal at once: it must not wait for news that go through Redis.
    private void Announce(string handoffId)
    {
        signal.Set();
        news.Publish(new DeskNews(DeskNewsKind.Moved, handoffId));
    }
}
