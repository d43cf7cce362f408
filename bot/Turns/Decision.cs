namespace CrossBorderBot.Turns;

/// <summary>What to do about one message of a shopper.</summary>
public abstract record Decision
{
    /// <summary>Say the approved article.</summary>
    public sealed record Answer(string Intent) : Decision;

    /// <summary>The answer depends on the order: look it up, asking for number and contact where they are missing.</summary>
    public sealed record LookUpOrder(string Intent) : Decision;

    /// <summary>Offer the likely meanings as buttons.</summary>
    public sealed record Clarify(IReadOnlyList<string> Intents) : Decision;

    public sealed record NotUnderstood : Decision;

    /// <summary>Outside what the bot is for.</summary>
    public sealed record OutOfScope : Decision;

    /// <param name="Reason">As in <see cref="Handoff.Queue.HandoffRequest.Reason"/>.</param>
    public sealed record HandOff(string Reason, string Intent) : Decision;

    /// <summary>The shopper is in the queue: the message is for the colleague.</summary>
    public sealed record NoteForAgent : Decision;

    public sealed record LeaveQueue : Decision;

    public sealed record Rate(int Stars) : Decision;

    /// <summary>A human answers: the bot says nothing.</summary>
    public sealed record Silence : Decision;
}
