using Microsoft.Data.Sqlite;

namespace CrossBorderBot.Handoff.Storage;

/// <summary>
/// One connection inside one transaction, lent to a work for the length of its call. Not thread-safe; do not keep it.
/// Parameters are <c>$1</c>, <c>$2</c>… in the order given. Commands are prepared once per connection and SQL text,
/// so keep the text constant and the values in parameters.
/// </summary>
public sealed class SqliteSession : IDisposable
{
    private const int MaxCached = 256;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    internal SqliteSession(SqliteConnection connection) => _connection = connection;

    /// <returns>Rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Rent(sql, values);
        try
        {
            return command.ExecuteNonQuery();
        }
        finally
        {
            Return(command);
        }
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        var command = Rent(sql, values);
        try
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add(map(reader));
            return rows;
        }
        finally
        {
            Return(command);
        }
    }

    /// <returns>The first row, default when there is none.</returns>
    public T? QueryFirst<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        var command = Rent(sql, values);
        try
        {
            using var reader = command.ExecuteReader();
            return reader.Read() ? map(reader) : default;
        }
        finally
        {
            Return(command);
        }
    }

    /// <returns>First column of the first row; default when there is no row or it is null. Ask for <c>long?</c> to tell none from 0.</returns>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values) =>
        QueryFirst(sql, static row => row.IsDBNull(0) ? default : row.GetFieldValue<T>(0), values);

    /// <summary>Runs several statements once, unprepared (schema scripts).</summary>
    public void ExecuteScript(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // False once SQLite itself rolled back (disk full, I/O error): savepoints are gone then.
    internal bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
        _connection.Dispose();
    }

    // A rented command is out of the cache, so that a nested call with the same text gets its own.
    private SqliteCommand Rent(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.Remove(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private void Return(SqliteCommand command)
    {
        if (_commands.Count >= MaxCached || !_commands.TryAdd(command.CommandText, command))
            command.Dispose();
    }
}
