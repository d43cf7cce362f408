namespace CrossBorderBot.Conversations;

/// <summary>
/// Conversations that cannot be lost. A call that returned is on disk. One turn at a time per conversation, in the order accepted.
/// </summary>
public interface IConversationStore
{
    /// <summary>Idempotent by <see cref="NewConversation.Id"/>; the first entries are appended and put into the inbox only when it is new.</summary>
    /// <returns>True when it was created.</returns>
    Task<bool> OpenAsync(NewConversation conversation, NewEntry? first, CancellationToken cancellationToken);

    /// <summary>Dedupes, appends and puts into the inbox, in one step. Only after this may anyone answer 2xx.</summary>
    /// <param name="dedupeKey">(channel, account, provider message id); unique over all conversations.</param>
    Task<AcceptResult> AcceptAsync(string conversationId, string dedupeKey, NewEntry entry, CancellationToken cancellationToken);

    /// <summary>Waits for a conversation with an unanswered input and leases it.</summary>
    Task<TurnLease> LeaseTurnAsync(CancellationToken cancellationToken);

    /// <summary>State, transcript, outbox and settlement in one step. Gives the lease back.</summary>
    /// <returns>The sequence of the first appended line, or null when the conversation moved on meanwhile (the input stays and is leased again).</returns>
    Task<long?> CommitTurnAsync(TurnLease lease, TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Gives a lease back unfinished; the input is leased again after <paramref name="delay"/>.</summary>
    void AbandonTurn(TurnLease lease, TimeSpan delay);

    Task<AppendResult> AppendAgentLineAsync(AgentLine line, CancellationToken cancellationToken);

    Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Lines after <paramref name="afterSequence"/>, oldest first.</summary>
    Task<IReadOnlyList<Entry>> ReadAsync(string conversationId, long afterSequence, bool visibleOnly, int limit, CancellationToken cancellationToken);

    /// <summary>The newest <paramref name="limit"/> lines, oldest first.</summary>
    Task<IReadOnlyList<Entry>> ReadLastAsync(string conversationId, int limit, CancellationToken cancellationToken);

    /// <summary>Stores translations beside their originals; lines that already have one in that language are left alone.</summary>
    Task SaveTranslationsAsync(string conversationId, IReadOnlyDictionary<long, EntryTranslation> bySequence, CancellationToken cancellationToken);

    /// <summary>Waits for the oldest due effect and leases it: no other of the same conversation is given out meanwhile.</summary>
    Task<Effect> LeaseEffectAsync(CancellationToken cancellationToken);

    /// <summary>Done: never given out again.</summary>
    Task SettleEffectAsync(Effect effect, CancellationToken cancellationToken);

    /// <summary>Failed: given out again after <paramref name="delay"/>, or moved to the dead letters with its reason.</summary>
    Task FailEffectAsync(Effect effect, string reason, TimeSpan delay, bool giveUp, CancellationToken cancellationToken);
}
