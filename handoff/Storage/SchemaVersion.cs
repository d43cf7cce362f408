namespace CrossBorderBot.Handoff.Storage;

/// <summary>One version number per room; script N brings the room's tables from version N to N + 1.</summary>
internal static class SchemaVersion
{
    public static void Migrate(SqliteSession session, string room, string[] scripts)
    {
        session.ExecuteScript("CREATE TABLE IF NOT EXISTS schema_version (room TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID");
        var version = (int)session.Scalar<long>("SELECT version FROM schema_version WHERE room = $1", room);
        if (version > scripts.Length)
            throw new StorageException(
                $"the storage folder was written by a newer version ({room} {version}, this one knows {scripts.Length}); run that version, or set --Storage:Path");
        foreach (var script in scripts.AsSpan(version))
            session.ExecuteScript(script);
        session.Execute("INSERT INTO schema_version VALUES ($1, $2) ON CONFLICT (room) DO UPDATE SET version = excluded.version", room, scripts.Length);
    }
}
