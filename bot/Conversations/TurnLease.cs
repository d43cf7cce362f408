namespace CrossBorderBot.Conversations;

/// <summary>The right to take the next turn of one conversation: nobody else works on it until the lease is given back.</summary>
/// <param name="Attempt">1 for the first try of this input.</param>
public sealed record TurnLease(Conversation Conversation, Entry Input, int Attempt, bool More)
{
    /// <summary>The store's own mark of this lease.</summary>
    internal long Ticket { get; init; }
}
