using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Conversations;

// Leases of turns and effects, and their commits.
public sealed partial class SqliteConversationStore
{
    public async Task<TurnLease> LeaseTurnAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var work = await _turns.TakeAsync(cancellationToken).ConfigureAwait(false);
            if (_prepared.Take(work.Key) is { } prepared)
                return prepared with { Attempt = work.Attempt, Ticket = work.Ticket };
            TurnLease? lease;
            try
            {
                lease = await _database.ReadAsync(session => ReadLease(session, work.Key, work.Attempt), cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                _turns.Done(work.Key, work.Ticket, more: true);
                throw;
            }
            if (lease is not null)
                return lease with { Ticket = work.Ticket };
            _turns.Done(work.Key, work.Ticket, more: false);
        }
    }

    public async Task<long?> CommitTurnAsync(TurnLease lease, TurnCommit commit, CancellationToken cancellationToken)
    {
        var id = lease.Conversation.Id;
        var first = await _database.WriteAsync(session => Commit(session, lease, commit), _ => _prepared.Drop(id), cancellationToken).ConfigureAwait(false);
        if (first is not null && commit.Entries.Any(entry => entry.Visible))
            _feed.Advanced(id);
        if (first is not null && commit.Effects.Count > 0)
            _effects.Signal(id);
        _turns.Done(id, lease.Ticket, more: first is null || lease.More);
        return first;
    }

    public void AbandonTurn(TurnLease lease, TimeSpan delay) => _turns.Retry(lease.Conversation.Id, lease.Ticket, delay);

    public async Task<Effect> LeaseEffectAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var work = await _effects.TakeAsync(cancellationToken).ConfigureAwait(false);
            Effect? effect;
            try
            {
                effect = await _database.ReadAsync(session => ReadEffect(session, work.Key), cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                _effects.Done(work.Key, work.Ticket, more: true);
                throw;
            }
            if (effect is not null)
                return effect with { Ticket = work.Ticket };
            _effects.Done(work.Key, work.Ticket, more: false);
        }
    }

    public async Task SettleEffectAsync(Effect effect, CancellationToken cancellationToken)
    {
        await _database.WriteAsync(session => session.Execute("DELETE FROM outbox WHERE id = $1", effect.Id), cancellationToken).ConfigureAwait(false);
        _effects.Done(effect.ConversationId, effect.Ticket, more: true);
    }

    public async Task FailEffectAsync(Effect effect, string reason, TimeSpan delay, bool giveUp, CancellationToken cancellationToken)
    {
        try
        {
            await _database.WriteAsync(session => Fail(session, effect, reason, giveUp), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Not written down, and still due: the next try must not wait for a restart.
            _effects.Retry(effect.ConversationId, effect.Ticket, delay);
            throw;
        }
        if (giveUp)
            _effects.Done(effect.ConversationId, effect.Ticket, more: true);
        else
            _effects.Retry(effect.ConversationId, effect.Ticket, delay);
    }

    private void Fail(SqliteSession session, Effect effect, string reason, bool giveUp)
    {
        if (!giveUp)
        {
            session.Execute("UPDATE outbox SET attempts = attempts + 1 WHERE id = $1", effect.Id);
            return;
        }
        InsertDeadLetter(session, effect.ConversationId, effect.Kind, effect.Payload, reason);
        session.Execute("DELETE FROM outbox WHERE id = $1", effect.Id);
    }

    private static Effect? ReadEffect(SqliteSession session, string conversationId) => session.QueryFirst(
        "SELECT id, conversation_id, kind, payload, attempts FROM outbox WHERE conversation_id = $1 ORDER BY id LIMIT 1",
        row => new Effect(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4)),
        conversationId);

    private static TurnLease? ReadLease(SqliteSession session, string conversationId, int attempt)
    {
        var conversation = ConversationRows.Find(session, conversationId);
        var inputs = session.Query(
            $"""
            SELECT {ConversationRows.EntryColumns} FROM entries WHERE conversation_id = $1
            AND sequence IN (SELECT sequence FROM inbox WHERE conversation_id = $1 ORDER BY sequence LIMIT 2) ORDER BY sequence
            """,
            ConversationRows.ToEntry, conversationId);
        return conversation is null || inputs.Count == 0 ? null : new TurnLease(conversation, inputs[0], attempt, More: inputs.Count > 1);
    }

    private long? Commit(SqliteSession session, TurnLease lease, TurnCommit commit)
    {
        var id = lease.Conversation.Id;
        // Not one UPDATE … RETURNING: SQLite keeps what that returns in a table of its own, made and dropped each time.
        var last = session.Scalar<long?>("SELECT last_sequence FROM conversations WHERE id = $1 AND version = $2", id, lease.Conversation.Version);
        if (last is null)
            return null;
        session.Execute(
            "UPDATE conversations SET owner = $2, epoch = $3, handoff_id = $4, memory = $5, version = version + 1, last_sequence = $6 WHERE id = $1",
            id, (long)commit.Owner, commit.Epoch, commit.HandoffId, commit.Memory, last + commit.Entries.Count);
        if (session.Execute("DELETE FROM inbox WHERE conversation_id = $1 AND sequence = $2", id, lease.Input.Sequence) == 0)
            throw new StorageException($"input {lease.Input.Sequence} of {id} was settled twice; the turn is undone");
        if (commit.Language is not null)
            session.Execute("UPDATE entries SET language = $3 WHERE conversation_id = $1 AND sequence = $2", id, lease.Input.Sequence, commit.Language);
        if (commit.Translation is not null)
            ConversationRows.SaveTranslation(session, id, lease.Input.Sequence, commit.Translation);
        var first = last.Value + 1;
        for (var i = 0; i < commit.Entries.Count; i++)
            ConversationRows.Insert(session, id, first + i, commit.Entries[i], Now);
        foreach (var effect in commit.Effects)
            ConversationRows.InsertEffect(session, id, effect);
        if (commit.Failure is not null)
            InsertDeadLetter(session, id, "turn", lease.Input.Payload ?? lease.Input.Text, commit.Failure);
        return first;
    }

    private void InsertDeadLetter(SqliteSession session, string conversationId, string kind, string payload, string reason) =>
        session.Execute(
            "INSERT INTO dead_letters (conversation_id, kind, payload, reason, at) VALUES ($1, $2, $3, $4, $5)",
            conversationId, kind, payload, reason, Now);
}
