using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Handoff.Queue.Sqlite;

internal static class RowExtensions
{
    public static string? Text(this SqliteRow row, int column) => row.IsNull(column) ? null : row.GetString(column);

    public static long? Long(this SqliteRow row, int column) => row.IsNull(column) ? null : row.GetInt64(column);

    public static DateTimeOffset? Time(this SqliteRow row, int column) =>
        row.IsNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    /// <summary>Id in <paramref name="column"/>, name in the next one.</summary>
    public static AgentRef? Agent(this SqliteRow row, int column) =>
        row.IsNull(column) ? null : new AgentRef(row.GetString(column), row.GetString(column + 1));
}
