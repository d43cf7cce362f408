namespace CrossBorderBot.Handoff.Queue.Sqlite;

internal static class HandoffSchema
{
    public const string Room = "queue";

    /// <summary>
    /// <c>place</c> orders the waiting (front = below the least, end = above the greatest), <c>turn</c> orders claims and ends.
    /// <c>done_*</c> is the move that ended the last claim, so that its repeat is known as such.
    /// <c>handoff_block</c> counts the waiting per 1,024 places: a position costs the same at 1,000 and at 1,000,000 waiting.
    /// </summary>
    public static readonly string[] Scripts =
    [
        """
        CREATE TABLE handoff (
            id TEXT PRIMARY KEY, conversation_id TEXT NOT NULL, channel TEXT NOT NULL, reason TEXT NOT NULL, intent TEXT NOT NULL,
            skill TEXT NOT NULL, shopper_language TEXT NOT NULL, priority INTEGER NOT NULL, preview TEXT NOT NULL,
            preview_original TEXT NOT NULL, summary TEXT NOT NULL,
            state INTEGER NOT NULL, epoch INTEGER NOT NULL, place INTEGER NOT NULL, turn INTEGER NOT NULL, moves INTEGER NOT NULL,
            enqueued_at INTEGER NOT NULL, agent_id TEXT, agent_name TEXT, claimed_at INTEGER, lease_until INTEGER,
            ended_at INTEGER, outcome TEXT, done_move INTEGER, done_agent TEXT, done_epoch INTEGER);
        CREATE INDEX handoff_waiting ON handoff (priority DESC, place) WHERE state = 0;
        CREATE INDEX handoff_claimed ON handoff (turn) WHERE state = 1;
        CREATE INDEX handoff_lease ON handoff (lease_until) WHERE state = 1;
        CREATE INDEX handoff_ended ON handoff (turn) WHERE state >= 2;
        CREATE INDEX handoff_ended_by ON handoff (agent_id, turn) WHERE state >= 2;

        CREATE TABLE handoff_block (priority INTEGER, block INTEGER, waiting INTEGER NOT NULL, PRIMARY KEY (priority, block)) WITHOUT ROWID;
        CREATE TRIGGER handoff_enqueued AFTER INSERT ON handoff WHEN new.state = 0 BEGIN
            INSERT INTO handoff_block VALUES (new.priority, new.place >> 10, 1)
            ON CONFLICT (priority, block) DO UPDATE SET waiting = waiting + 1;
        END;
        CREATE TRIGGER handoff_returned AFTER UPDATE OF state ON handoff WHEN new.state = 0 AND old.state <> 0 BEGIN
            INSERT INTO handoff_block VALUES (new.priority, new.place >> 10, 1)
            ON CONFLICT (priority, block) DO UPDATE SET waiting = waiting + 1;
        END;
        CREATE TRIGGER handoff_served AFTER UPDATE OF state ON handoff WHEN new.state <> 0 AND old.state = 0 BEGIN
            UPDATE handoff_block SET waiting = waiting - 1 WHERE priority = old.priority AND block = old.place >> 10;
            DELETE FROM handoff_block WHERE priority = old.priority AND block = old.place >> 10 AND waiting = 0;
        END;

        CREATE TABLE handoff_counter (name TEXT PRIMARY KEY, value NUMERIC NOT NULL) WITHOUT ROWID;
        INSERT INTO handoff_counter VALUES ('head', 0), ('tail', 0), ('turn', 0);

        CREATE TABLE handoff_event (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, handoff_id TEXT NOT NULL, conversation_id TEXT NOT NULL,
            kind INTEGER NOT NULL, epoch INTEGER NOT NULL, agent_id TEXT, agent_name TEXT, at INTEGER NOT NULL);
        """,
    ];
}
