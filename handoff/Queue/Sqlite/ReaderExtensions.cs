using Microsoft.Data.Sqlite;

namespace CrossBorderBot.Handoff.Queue.Sqlite;

internal static class ReaderExtensions
{
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Long(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static DateTimeOffset? Time(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    /// <summary>Id in <paramref name="column"/>, name in the next one.</summary>
    public static AgentRef? Agent(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new AgentRef(row.GetString(column), row.GetString(column + 1));
}
