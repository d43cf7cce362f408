using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Conversations;

/// <summary>
/// Conversations in one SQLite file. One process owns the file, so turn and effect leases live in memory and end with it;
/// what was leased and not settled is simply due again at the next start.
/// </summary>
public sealed partial class SqliteConversationStore : IConversationStore
{
    /// <summary>Unanswered messages a conversation may pile up before <see cref="AcceptStatus.Busy"/>.</summary>
    public const int MaxInbox = 100;

    private readonly SqliteDatabase _database;
    private readonly ConversationFeed _feed;
    private readonly TimeProvider _time;
    private readonly WorkSet<string> _turns;
    private readonly WorkSet<string> _effects;
    private readonly PreparedTurns _prepared = new();

    public SqliteConversationStore(SqliteDatabase database, ConversationFeed feed, TimeProvider time)
    {
        (_database, _feed, _time) = (database, feed, time);
        database.Migrate("conversations", ConversationSchema.Scripts);
        _turns = new WorkSet<string>(time);
        _effects = new WorkSet<string>(time);
        foreach (var id in database.Read(session => session.Query("SELECT DISTINCT conversation_id FROM inbox", row => row.GetString(0))))
            _turns.Signal(id);
        foreach (var id in database.Read(session => session.Query("SELECT DISTINCT conversation_id FROM outbox", row => row.GetString(0))))
            _effects.Signal(id);
    }

    public async Task<bool> OpenAsync(NewConversation conversation, NewEntry? first, CancellationToken cancellationToken)
    {
        var created = await _database.WriteAsync(session => Open(session, conversation, first), cancellationToken).ConfigureAwait(false);
        if (created && first is not null)
            _turns.Signal(conversation.Id);
        return created;
    }

    public async Task<AcceptResult> AcceptAsync(string conversationId, string dedupeKey, NewEntry entry, CancellationToken cancellationToken)
    {
        var (result, _) = await _database.WriteAsync(
            session => Accept(session, conversationId, dedupeKey, entry), accepted => Signal(conversationId, entry, accepted), cancellationToken).ConfigureAwait(false);
        return result;
    }

    public async Task<AppendResult> AppendAgentLineAsync(AgentLine line, CancellationToken cancellationToken)
    {
        var result = await _database.WriteAsync(
            session => AppendAgentLine(session, line), _ => _prepared.Drop(line.ConversationId), cancellationToken).ConfigureAwait(false);
        if (result.Status != AppendStatus.Appended)
            return result;
        if (line.Entry.Visible)
            _feed.Advanced(line.ConversationId);
        if (line.Effects.Count > 0)
            _effects.Signal(line.ConversationId);
        return result;
    }

    public Task<Conversation?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        _database.ReadAsync(session => ConversationRows.Find(session, conversationId), cancellationToken);

    public Task<IReadOnlyList<Entry>> ReadAsync(string conversationId, long afterSequence, bool visibleOnly, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<Entry>>(
            session => session.Query(
                $"SELECT {ConversationRows.EntryColumns} FROM entries WHERE conversation_id = $1 AND sequence > $2 AND visible >= $3 ORDER BY sequence LIMIT $4",
                ConversationRows.ToEntry, conversationId, afterSequence, visibleOnly ? 1L : 0L, (long)limit),
            cancellationToken);

    public Task<IReadOnlyList<Entry>> ReadLastAsync(string conversationId, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<Entry>>(
            session =>
            {
                var rows = session.Query(
                    $"SELECT {ConversationRows.EntryColumns} FROM entries WHERE conversation_id = $1 ORDER BY sequence DESC LIMIT $2",
                    ConversationRows.ToEntry, conversationId, (long)limit);
                rows.Reverse();
                return rows;
            },
            cancellationToken);

    public Task SaveTranslationsAsync(string conversationId, IReadOnlyDictionary<long, EntryTranslation> bySequence, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            session =>
            {
                foreach (var (sequence, translation) in bySequence)
                    ConversationRows.SaveTranslation(session, conversationId, sequence, translation);
                return true;
            },
            _ => _prepared.Drop(conversationId),
            cancellationToken);

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private bool Open(SqliteSession session, NewConversation conversation, NewEntry? first)
    {
        var created = session.Execute(
            """
            INSERT INTO conversations (id, channel, key, user_id, locale, owner, epoch, version, last_sequence, memory, created_at)
            VALUES ($1, $2, $3, $4, $5, 0, 0, 0, 0, '', $6) ON CONFLICT DO NOTHING
            """,
            conversation.Id, conversation.Channel, conversation.Key, conversation.UserId, conversation.Locale, Now) == 1;
        if (created && first is not null)
            AppendToInbox(session, conversation.Id, first);
        return created;
    }

    /// <returns>With the lease that is due now, when this is the only unanswered input.</returns>
    private (AcceptResult Result, TurnLease? Due) Accept(SqliteSession session, string conversationId, string dedupeKey, NewEntry entry)
    {
        if (session.Scalar<long?>("SELECT sequence FROM dedupe WHERE key = $1", dedupeKey) is { } before)
            return (new AcceptResult(AcceptStatus.Duplicate, before), null);
        if (ConversationRows.Find(session, conversationId) is not { } conversation)
            return (new AcceptResult(AcceptStatus.UnknownConversation, 0), null);
        var waiting = session.Scalar<long>("SELECT count(*) FROM inbox WHERE conversation_id = $1", conversationId);
        // News from the queue is never refused for length: there is at most one per move of an agent.
        if (entry.Kind == EntryKind.Message && waiting >= MaxInbox)
            return (new AcceptResult(AcceptStatus.Busy, 0), null);
        var (sequence, now) = (conversation.LastSequence + 1, Now);
        session.Execute("UPDATE conversations SET last_sequence = $2 WHERE id = $1", conversationId, sequence);
        ConversationRows.Insert(session, conversationId, sequence, entry, now);
        session.Execute("INSERT INTO inbox (conversation_id, sequence) VALUES ($1, $2)", conversationId, sequence);
        session.Execute("INSERT INTO dedupe (key, conversation_id, sequence, at) VALUES ($1, $2, $3, $4)", dedupeKey, conversationId, sequence, now);
        return (
            new AcceptResult(AcceptStatus.Accepted, sequence),
            waiting > 0 ? null : new TurnLease(conversation with { LastSequence = sequence }, ConversationRows.Read(sequence, entry, now), Attempt: 1, More: false));
    }

    // On the writing thread, so in the order of the commits: what is prepared is always the oldest input, and the line is told
    // before its turn can begin (typing would otherwise be shown before the question).
    private void Signal(string conversationId, NewEntry entry, (AcceptResult Result, TurnLease? Due) accepted)
    {
        if (accepted.Result.Status != AcceptStatus.Accepted)
            return;
        if (entry.Visible)
            _feed.Advanced(conversationId);
        if (accepted.Due is null)
            _prepared.Drop(conversationId);
        else
            _prepared.Put(accepted.Due);
        _turns.Signal(conversationId);
    }

    private long AppendToInbox(SqliteSession session, string conversationId, NewEntry entry)
    {
        var sequence = ConversationRows.NextSequence(session, conversationId);
        if (sequence == 0)
            return 0;
        ConversationRows.Insert(session, conversationId, sequence, entry, Now);
        session.Execute("INSERT INTO inbox (conversation_id, sequence) VALUES ($1, $2)", conversationId, sequence);
        return sequence;
    }

    private AppendResult AppendAgentLine(SqliteSession session, AgentLine line)
    {
        var known = session.Scalar<long?>("SELECT sequence FROM dedupe WHERE key = $1", line.DedupeKey);
        if (known is { } before)
            return new AppendResult(AppendStatus.Duplicate, before);
        var conversation = ConversationRows.Find(session, line.ConversationId);
        if (conversation is null)
            return new AppendResult(AppendStatus.UnknownConversation, 0);
        if (conversation.HandoffId != line.HandoffId || line.Epoch < conversation.Epoch)
            return new AppendResult(AppendStatus.Fenced, 0);
        // An agent may write before the news of the claim has been read: the higher epoch takes the conversation over here,
        // and the changed version makes a bot turn that is under way start again and find itself silent.
        // A note says nothing to the shopper and takes nothing over: it may be written while everybody still waits.
        if (line.Entry.Author != EntryAuthor.Note && (conversation.Owner != Owner.Agent || line.Epoch > conversation.Epoch))
            session.Execute(
                "UPDATE conversations SET owner = $2, epoch = $3, version = version + 1 WHERE id = $1",
                line.ConversationId, (long)Owner.Agent, line.Epoch);
        var sequence = ConversationRows.NextSequence(session, line.ConversationId);
        ConversationRows.Insert(session, line.ConversationId, sequence, line.Entry, Now);
        session.Execute("INSERT INTO dedupe (key, conversation_id, sequence, at) VALUES ($1, $2, $3, $4)", line.DedupeKey, line.ConversationId, sequence, Now);
        foreach (var effect in line.Effects)
            ConversationRows.InsertEffect(session, line.ConversationId, effect);
        return new AppendResult(AppendStatus.Appended, sequence);
    }
}
