using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrossBorderBot.Handoff.Storage;

/// <summary>
/// One connection inside one transaction, lent to a work for the length of its call. Not thread-safe; do not keep it.
/// Parameters are <c>$1</c>, <c>$2</c>… in the order given. Statements are prepared once per connection and SQL text,
/// so keep the text constant and the values in parameters.
/// </summary>
public sealed class SqliteSession : IDisposable
{
    private const int MaxCached = 256;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    internal SqliteSession(SqliteConnection connection) => _connection = connection;

    /// <returns>Rows changed by the last INSERT, UPDATE or DELETE.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Rent(sql);
        try
        {
            statement.Bind(values);
            while (statement.Step())
            {
            }
            return raw.sqlite3_changes(_connection.Handle);
        }
        finally
        {
            Return(sql, statement);
        }
    }

    public List<T> Query<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        var statement = Rent(sql);
        try
        {
            statement.Bind(values);
            while (statement.Step())
                rows.Add(map(statement.Row));
            return rows;
        }
        finally
        {
            Return(sql, statement);
        }
    }

    /// <returns>The first row, default when there is none.</returns>
    public T? QueryFirst<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<object?> values)
    {
        var statement = Rent(sql);
        try
        {
            statement.Bind(values);
            return statement.Step() ? map(statement.Row) : default;
        }
        finally
        {
            Return(sql, statement);
        }
    }

    /// <returns>First column of the first row; default when there is no row or it is null. Ask for <c>long?</c> to tell none from 0.</returns>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values) =>
        QueryFirst(sql, static row => row.IsNull(0) ? default : row.Get<T>(0), values);

    /// <summary>Runs several statements once, unprepared (schema scripts).</summary>
    public void ExecuteScript(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // False once SQLite itself rolled back (disk full, I/O error): savepoints are gone then.
    internal bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
        _connection.Dispose();
    }

    // A rented statement is out of the cache, so that a nested call with the same text gets its own.
    private SqliteStatement Rent(string sql) =>
        _statements.Remove(sql, out var statement) ? statement : new SqliteStatement(_connection.Handle!, sql);

    private void Return(string sql, SqliteStatement statement)
    {
        statement.Reset();
        if (_statements.Count >= MaxCached || !_statements.TryAdd(sql, statement))
            statement.Dispose();
    }
}
