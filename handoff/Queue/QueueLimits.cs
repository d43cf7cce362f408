namespace CrossBorderBot.Handoff.Queue;

internal static class QueueLimits
{
    public const int MaxPriority = 100;

    /// <summary>Ended handoffs kept for the desk's history; the transcript itself stays with the conversation.</summary>
    public const int EndedKept = 10_000;

    /// <summary>Weight of the newest handling time in the moving average.</summary>
    public const double AverageWeight = 0.1;

    public const double AverageUntilKnown = 180;

    public static void Check(HandoffRequest request)
    {
        ArgumentException.ThrowIfNullOrEmpty(request.Id);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Priority);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Priority, MaxPriority);
    }

    public static void Check(TransferTarget target)
    {
        if ((target.Skill is null) == (target.Agent is null))
            throw new ArgumentException("A handoff goes to a skill or to an agent: exactly one of the two.", nameof(target));
    }
}
