using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Handoff.Queue.Sqlite;

internal static class HandoffReads
{
    private const string Columns =
        """
        SELECT id, conversation_id, channel, reason, intent, skill, shopper_language, priority, preview, preview_original, summary,
               state, epoch, place, enqueued_at, agent_id, agent_name, claimed_at, lease_until, ended_at, outcome FROM handoff

        """;

    // The lists name the state literally, as their partial indexes do.
    private const string Waiting = Columns + "WHERE state = 0 ORDER BY priority DESC, place LIMIT $1";
    private const string Claimed = Columns + "WHERE state = 1 ORDER BY turn LIMIT $1";
    private const string ClaimedBy = Columns + "WHERE state = 1 AND agent_id = $2 ORDER BY turn LIMIT $1";
    private const string Ended = Columns + "WHERE state >= 2 ORDER BY turn DESC LIMIT $1";
    private const string EndedBy = Columns + "WHERE state >= 2 AND agent_id = $2 ORDER BY turn DESC LIMIT $1";

    public static Handoff? Get(SqliteSession session, string id) =>
        session.QueryFirst(Columns + "WHERE id = $1", row => Map(row, place: Position(session, row)), id);

    public static IReadOnlyList<Handoff> List(SqliteSession session, HandoffState state, string? agentId, int limit)
    {
        var place = 0;
        return state switch
        {
            HandoffState.Waiting when agentId is null => session.Query(Waiting, row => Map(row, ++place), limit),
            HandoffState.Waiting => [],
            HandoffState.Claimed when agentId is null => session.Query(Claimed, static row => Map(row, 0), limit),
            HandoffState.Claimed => session.Query(ClaimedBy, static row => Map(row, 0), limit, agentId),
            _ when agentId is null => session.Query(Ended, static row => Map(row, 0), limit),
            _ => session.Query(EndedBy, static row => Map(row, 0), limit, agentId),
        };
    }

    public static QueueDepth Depth(SqliteSession session) => new(
        (int)session.Scalar<long>("SELECT coalesce(sum(waiting), 0) FROM handoff_block"),
        (int)session.Scalar<long>("SELECT count(*) FROM handoff WHERE state = 1"),
        session.Scalar<double?>("SELECT value FROM handoff_counter WHERE name = 'handling'") ?? QueueLimits.AverageUntilKnown);

    public static IReadOnlyList<HandoffEvent> Events(SqliteSession session, int limit) => session.Query(
        "SELECT id, handoff_id, conversation_id, kind, epoch, agent_id, agent_name, at FROM handoff_event ORDER BY sequence LIMIT $1",
        static row => new HandoffEvent(
            row.GetString(0), row.GetString(1), row.GetString(2), (HandoffEventKind)row.GetInt32(3), row.GetInt64(4), row.Agent(5), row.Time(7)!.Value),
        limit);

    private static int Position(SqliteSession session, SqliteRow row) =>
        (HandoffState)row.GetInt32(11) != HandoffState.Waiting ? 0 : (int)session.Scalar<long>(
            """
            SELECT (SELECT coalesce(sum(waiting), 0) FROM handoff_block WHERE priority > $1)
                 + (SELECT coalesce(sum(waiting), 0) FROM handoff_block WHERE priority = $1 AND block < $2 >> 10)
                 + (SELECT count(*) FROM handoff WHERE state = 0 AND priority = $1 AND place BETWEEN ($2 >> 10) << 10 AND $2)
            """,
            row.GetInt64(7), row.GetInt64(13));

    private static Handoff Map(SqliteRow row, int place) => new(
        new HandoffRequest(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
            row.GetString(6), row.GetInt32(7), row.GetString(8), row.GetString(9), row.GetString(10)),
        (HandoffState)row.GetInt32(11), row.GetInt64(12), place, row.Time(14)!.Value, row.Agent(15), row.Time(17), row.Time(18), row.Time(19), row.Text(20));
}
