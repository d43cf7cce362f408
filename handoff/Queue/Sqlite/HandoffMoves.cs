using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Handoff.Queue.Sqlite;

/// <summary>The moves inside one transaction at one moment. A claim whose lease ran out counts as released by whoever touches it first.</summary>
internal sealed class HandoffMoves(SqliteSession session, long now, long lease)
{
    public Handoff Enqueue(HandoffRequest request)
    {
        var added = session.Execute(
            """
            INSERT INTO handoff (id, conversation_id, channel, reason, intent, skill, shopper_language, priority, preview, preview_original, summary,
                                 state, epoch, place, turn, moves, enqueued_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, (SELECT value FROM handoff_counter WHERE name = 'tail') + 1, 0, 0, $12)
            ON CONFLICT (id) DO NOTHING
            """,
            request.Id, request.ConversationId, request.Channel, request.Reason, request.Intent, request.Skill,
            request.ShopperLanguage, request.Priority, request.Preview, request.PreviewOriginal, request.Summary, now);
        if (added > 0)
            Next("tail", +1);
        return HandoffReads.Get(session, request.Id)!;
    }

    public ClaimResult Claim(string id, AgentRef agent)
    {
        switch (Find(id))
        {
            case null:
                return new ClaimResult(ClaimStatus.NotFound, 0, null, null);
            case { State: HandoffState.Waiting } row:
                Hold(row, agent, HandoffEventKind.Claimed);
                return new ClaimResult(ClaimStatus.Won, row.Epoch + 1, agent, At(now));
            case { State: HandoffState.Claimed } row when row.Agent!.Id == agent.Id:
                Extend(id);
                return new ClaimResult(ClaimStatus.Won, row.Epoch, row.Agent, At(row.ClaimedAt));
            case { State: HandoffState.Claimed } row:
                return new ClaimResult(ClaimStatus.Taken, row.Epoch, row.Agent, At(row.ClaimedAt));
            case var row:
                return new ClaimResult(ClaimStatus.Taken, row.Epoch, null, null);
        }
    }

    public MoveResult Renew(string id, string agentId, long epoch) => Decide(id, row => row.IsHeldBy(agentId, epoch), _ => Extend(id));

    public MoveResult Release(string id, string agentId, long epoch) => EndClaim(id, HandoffEventKind.Released, agentId, epoch,
        row => PutToFront(row, HandoffEventKind.Released, row.Agent));

    public MoveResult Transfer(string id, string agentId, long epoch, TransferTarget target) => EndClaim(id, HandoffEventKind.Transferred, agentId, epoch, row =>
    {
        if (target.Agent is { } agent)
        {
            Hold(row, agent, HandoffEventKind.Transferred);
            return;
        }
        session.Execute("UPDATE handoff SET skill = $2 WHERE id = $1", id, target.Skill);
        PutToFront(row, HandoffEventKind.Transferred, null);
    });

    public MoveResult Resolve(string id, string agentId, long epoch, string outcome) => EndClaim(id, HandoffEventKind.Resolved, agentId, epoch, row =>
    {
        End(row, HandoffState.Resolved, outcome, HandoffEventKind.Resolved);
        var seconds = (now - row.ClaimedAt) / 1000.0;
        session.Execute(
            """
            INSERT INTO handoff_counter VALUES ('handling', $1)
            ON CONFLICT (name) DO UPDATE SET value = value + $2 * (excluded.value - value)
            """,
            seconds, QueueLimits.AverageWeight);
    });

    public MoveResult Abandon(string id)
    {
        if (Find(id) is { State: HandoffState.Abandoned })
            return MoveResult.Done;
        return Decide(id, row => row.State == HandoffState.Waiting, row => End(row, HandoffState.Abandoned, null, HandoffEventKind.Abandoned));
    }

    /// <summary>Oldest lease first; a crowd is put back so that the first to expire is the first served.</summary>
    public IReadOnlyList<string> Expire(int limit)
    {
        var ids = session.Query("SELECT id FROM handoff WHERE state = 1 AND lease_until <= $1 ORDER BY lease_until, turn LIMIT $2", static row => row.GetString(0), now, limit);
        foreach (var id in Enumerable.Reverse(ids))
            Find(id);
        return ids;
    }

    public void ForgetOldest() => session.Execute(
        """
        DELETE FROM handoff WHERE state >= 2
        AND turn <= (SELECT turn FROM handoff WHERE state >= 2 ORDER BY turn DESC LIMIT 1 OFFSET $1)
        """,
        QueueLimits.EndedKept);

    private MoveResult EndClaim(string id, HandoffEventKind move, string agentId, long epoch, Action<HandoffRow> act)
    {
        if (HandoffRow.Find(session, id)?.HasDone(move, agentId, epoch) == true)
            return MoveResult.Done;
        return Decide(id, row => row.IsHeldBy(agentId, epoch), row =>
        {
            session.Execute("UPDATE handoff SET done_move = $2, done_agent = $3, done_epoch = $4 WHERE id = $1", id, (int)move, agentId, epoch);
            act(row);
        });
    }

    private MoveResult Decide(string id, Func<HandoffRow, bool> isAllowed, Action<HandoffRow> act)
    {
        if (Find(id) is not { } row)
            return MoveResult.NotFound;
        if (!isAllowed(row))
            return MoveResult.Fenced;
        act(row);
        return MoveResult.Done;
    }

    private HandoffRow? Find(string id)
    {
        var row = HandoffRow.Find(session, id);
        if (row is not { State: HandoffState.Claimed } || row.LeaseUntil > now)
            return row;
        PutToFront(row, HandoffEventKind.Released, row.Agent);
        return HandoffRow.Find(session, id);
    }

    private void Hold(HandoffRow row, AgentRef agent, HandoffEventKind kind)
    {
        session.Execute(
            "UPDATE handoff SET state = 1, epoch = epoch + 1, agent_id = $2, agent_name = $3, claimed_at = $4, lease_until = $5, turn = $6 WHERE id = $1",
            row.Id, agent.Id, agent.Name, now, now + lease, Next("turn", +1));
        Tell(row, kind, row.Epoch + 1, agent);
    }

    private void Extend(string id) => session.Execute("UPDATE handoff SET lease_until = $2 WHERE id = $1", id, now + lease);

    private void PutToFront(HandoffRow row, HandoffEventKind kind, AgentRef? agent)
    {
        session.Execute(
            "UPDATE handoff SET state = 0, place = $2, agent_id = NULL, agent_name = NULL, claimed_at = NULL, lease_until = NULL WHERE id = $1",
            row.Id, Next("head", -1));
        Tell(row, kind, row.Epoch, agent);
    }

    private void End(HandoffRow row, HandoffState state, string? outcome, HandoffEventKind kind)
    {
        session.Execute(
            "UPDATE handoff SET state = $2, ended_at = $3, outcome = $4, lease_until = NULL, turn = $5 WHERE id = $1",
            row.Id, (int)state, now, outcome, Next("turn", +1));
        Tell(row, kind, row.Epoch, row.Agent);
    }

    // The number of the move makes the event's id stable and unique.
    private void Tell(HandoffRow row, HandoffEventKind kind, long epoch, AgentRef? agent)
    {
        var move = session.Scalar<long>("UPDATE handoff SET moves = moves + 1 WHERE id = $1 RETURNING moves", row.Id);
        session.Execute(
            "INSERT INTO handoff_event (id, handoff_id, conversation_id, kind, epoch, agent_id, agent_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            $"{row.Id}:{move}", row.Id, row.ConversationId, (int)kind, epoch, agent?.Id, agent?.Name, now);
    }

    private long Next(string counter, int step) =>
        session.Scalar<long>("UPDATE handoff_counter SET value = value + $2 WHERE name = $1 RETURNING value", counter, step);

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
