namespace CrossBorderBot.Conversations;

/// <summary>An unsettled effect. Those of one conversation are due one after another, oldest first.</summary>
public sealed record Effect(long Id, string ConversationId, string Kind, string Payload, int Attempts)
{
    /// <summary>The store's own mark of this lease.</summary>
    internal long Ticket { get; init; }
}
