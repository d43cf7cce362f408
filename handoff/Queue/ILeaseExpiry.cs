namespace CrossBorderBot.Handoff.Queue;

/// <summary>What the desk needs beyond <see cref="IHandoffQueue.ReleaseExpiredAsync"/>: which handoffs to show anew.</summary>
internal interface ILeaseExpiry
{
    /// <summary>Ids of the claims put back to the front because their lease ran out.</summary>
    Task<IReadOnlyList<string>> ExpireAsync(CancellationToken cancellationToken);
}
