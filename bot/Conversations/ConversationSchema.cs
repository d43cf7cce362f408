namespace CrossBorderBot.Conversations;

/// <summary>Tables of the SQLite store. Append a script to change them; never edit one that was released.</summary>
internal static class ConversationSchema
{
    public static string[] Scripts { get; } =
    [
        """
        CREATE TABLE conversations (
            id TEXT PRIMARY KEY, channel TEXT NOT NULL, key TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL, locale TEXT,
            owner INTEGER NOT NULL, epoch INTEGER NOT NULL, handoff_id TEXT, version INTEGER NOT NULL,
            last_sequence INTEGER NOT NULL, memory TEXT NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE entries (
            conversation_id TEXT NOT NULL, sequence INTEGER NOT NULL, kind INTEGER NOT NULL, author INTEGER NOT NULL, author_name TEXT,
            at INTEGER NOT NULL, language TEXT, text TEXT NOT NULL, payload TEXT, visible INTEGER NOT NULL, status INTEGER,
            translation_language TEXT, translation_text TEXT, translation_engine TEXT, translation_quality TEXT, translation_match INTEGER,
            PRIMARY KEY (conversation_id, sequence)) WITHOUT ROWID;
        CREATE TABLE inbox (
            conversation_id TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (conversation_id, sequence)) WITHOUT ROWID;
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id TEXT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL, attempts INTEGER NOT NULL);
        CREATE INDEX outbox_by_conversation ON outbox (conversation_id, id);
        CREATE TABLE dedupe (
            key TEXT PRIMARY KEY, conversation_id TEXT NOT NULL, sequence INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE dead_letters (
            id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id TEXT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL);
        """,
        // Lines of all conversations one after another, not each conversation's together: a group of 100 turns then fills some 30
        // pages instead of touching 200 (and as many overflow pages: a row of a WITHOUT ROWID table has only 1,002 bytes on its page).
        """
        ALTER TABLE entries RENAME TO entries_before;
        CREATE TABLE entries (
            conversation_id TEXT NOT NULL, sequence INTEGER NOT NULL, kind INTEGER NOT NULL, author INTEGER NOT NULL, author_name TEXT,
            at INTEGER NOT NULL, language TEXT, text TEXT NOT NULL, payload TEXT, visible INTEGER NOT NULL, status INTEGER,
            translation_language TEXT, translation_text TEXT, translation_engine TEXT, translation_quality TEXT, translation_match INTEGER,
            PRIMARY KEY (conversation_id, sequence));
        INSERT INTO entries SELECT * FROM entries_before ORDER BY at, conversation_id, sequence;
        DROP TABLE entries_before;
        """,
    ];
}
