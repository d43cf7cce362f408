using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Conversations;

/// <summary>Rows to records and back.</summary>
internal static class ConversationRows
{
    public const string EntryColumns =
        "sequence, kind, author, author_name, at, language, text, payload, visible, status, " +
        "translation_language, translation_text, translation_engine, translation_quality, translation_match";

    public static Conversation? Find(SqliteSession session, string id) => session.QueryFirst(
        "SELECT id, channel, key, user_id, locale, owner, epoch, handoff_id, version, last_sequence, memory FROM conversations WHERE id = $1",
        row => new Conversation(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4),
            (Owner)row.GetInt32(5), row.GetInt64(6), Text(row, 7), row.GetInt64(8), row.GetInt64(9), row.GetString(10)),
        id);

    public static Entry ToEntry(SqliteRow row) => new(
        row.GetInt64(0), (EntryKind)row.GetInt32(1), (EntryAuthor)row.GetInt32(2), Text(row, 3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), Text(row, 5), row.GetString(6), Text(row, 7), row.GetInt64(8) == 1,
        row.IsNull(10) ? null : new EntryTranslation(
            row.GetString(10), row.GetString(11), row.GetString(12), row.GetString(13), row.IsNull(14) ? null : row.GetInt32(14)),
        row.IsNull(9) ? null : (DeliveryStatus)row.GetInt32(9));

    /// <summary>What <see cref="ToEntry"/> will read of a line just written.</summary>
    public static Entry Read(long sequence, NewEntry entry, long at) => new(
        sequence, entry.Kind, entry.Author, entry.AuthorName, DateTimeOffset.FromUnixTimeMilliseconds(at), entry.Language, entry.Text,
        entry.Payload, entry.Visible, entry.Translation, entry.Status);

    /// <returns>0 for an unknown conversation.</returns>
    public static long NextSequence(SqliteSession session, string conversationId) => session.Scalar<long>(
        "UPDATE conversations SET last_sequence = last_sequence + 1 WHERE id = $1 RETURNING last_sequence", conversationId);

    public static void Insert(SqliteSession session, string conversationId, long sequence, NewEntry entry, long now) => session.Execute(
        """
        INSERT INTO entries (conversation_id, sequence, kind, author, author_name, at, language, text, payload, visible, status,
            translation_language, translation_text, translation_engine, translation_quality, translation_match)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """,
        conversationId, sequence, (long)entry.Kind, (long)entry.Author, entry.AuthorName, now, entry.Language, entry.Text, entry.Payload,
        entry.Visible ? 1L : 0L, (long?)entry.Status, entry.Translation?.Language, entry.Translation?.Text, entry.Translation?.Engine,
        entry.Translation?.Quality, (long?)entry.Translation?.Match);

    public static void SaveTranslation(SqliteSession session, string conversationId, long sequence, EntryTranslation translation) => session.Execute(
        """
        UPDATE entries SET translation_language = $3, translation_text = $4, translation_engine = $5, translation_quality = $6, translation_match = $7
        WHERE conversation_id = $1 AND sequence = $2 AND translation_language IS NOT $3
        """,
        conversationId, sequence, translation.Language, translation.Text, translation.Engine, translation.Quality, (long?)translation.Match);

    public static void InsertEffect(SqliteSession session, string conversationId, NewEffect effect) => session.Execute(
        "INSERT INTO outbox (conversation_id, kind, payload, attempts) VALUES ($1, $2, $3, 0)", conversationId, effect.Kind, effect.Payload);

    private static string? Text(SqliteRow row, int column) => row.IsNull(column) ? null : row.GetString(column);
}
