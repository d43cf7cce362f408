using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Handoff.Queue.Sqlite;

/// <summary>What the moves decide by.</summary>
internal sealed record HandoffRow(
    string Id, string ConversationId, HandoffState State, long Epoch, AgentRef? Agent, long ClaimedAt, long LeaseUntil, long Moves,
    HandoffEventKind? DoneMove, string? DoneAgent, long DoneEpoch)
{
    public bool IsHeldBy(string agentId, long epoch) => State == HandoffState.Claimed && Agent!.Id == agentId && Epoch == epoch;

    /// <summary>The caller repeats the very move that ended its claim: it may not have heard the answer.</summary>
    public bool HasDone(HandoffEventKind move, string agentId, long epoch) => DoneMove == move && DoneAgent == agentId && DoneEpoch == epoch;

    public static HandoffRow? Find(SqliteSession session, string id) => session.QueryFirst(
        """
        SELECT id, conversation_id, state, epoch, agent_id, agent_name, claimed_at, lease_until, moves, done_move, done_agent, done_epoch
        FROM handoff WHERE id = $1
        """,
        static row => new HandoffRow(
            row.GetString(0), row.GetString(1), (HandoffState)row.GetInt32(2), row.GetInt64(3), row.Agent(4),
            row.Long(6) ?? 0, row.Long(7) ?? 0, row.GetInt64(8),
            (HandoffEventKind?)row.Long(9), row.Text(10), row.Long(11) ?? -1),
        id);
}
