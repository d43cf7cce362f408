namespace CrossBorderBot.Conversations;

/// <summary>
/// Turns that an accept left ready to be taken: the commit knew the conversation and its only unanswered line, so neither is read
/// again. Only ever a shortcut: what is not here is read from the store, what is outdated fails by its version.
/// </summary>
internal sealed class PreparedTurns
{
    // At most 64 KB each (the longest activity): bounds an overload to 64 MB.
    private const int Most = 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, TurnLease> _byConversation = new(StringComparer.Ordinal);

    public void Put(TurnLease lease)
    {
        lock (_gate)
        {
            if (_byConversation.Count < Most)
                _byConversation[lease.Conversation.Id] = lease;
        }
    }

    /// <summary>The conversation changed: whoever takes its turn reads.</summary>
    public void Drop(string conversationId)
    {
        lock (_gate)
            _byConversation.Remove(conversationId);
    }

    public TurnLease? Take(string conversationId)
    {
        lock (_gate)
            return _byConversation.Remove(conversationId, out var lease) ? lease : null;
    }
}
