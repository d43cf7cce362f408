using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrossBorderBot.Handoff.Storage;

/// <summary>
/// A prepared statement, bound and stepped without ADO.NET between: a command, its parameters and its reader cost as much as
/// SQLite's own work on one row, and a turn has a dozen of them.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int OnStack = 512;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;
    private readonly int[] _values;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Demand(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _handle));
        _values = Values();
    }

    public SqliteRow Row => new(_handle);

    public void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < _values.Length; i++)
            Demand(Bind(i + 1, values[_values[i]]));
    }

    /// <returns>False at the end.</returns>
    /// <exception cref="SqliteException">The statement failed.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_handle);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, _database);
        return false;
    }

    /// <summary>Ready for the next use; says again what Step has said, so it is not looked at.</summary>
    public void Reset() => raw.sqlite3_reset(_handle);

    public void Dispose() => _handle.Dispose();

    // SQLite counts parameters as they appear: in "SET a = $2 WHERE id = $1" its first is our $2.
    private int[] Values()
    {
        var values = new int[raw.sqlite3_bind_parameter_count(_handle)];
        for (var i = 0; i < values.Length; i++)
            values[i] = int.Parse(raw.sqlite3_bind_parameter_name(_handle, i + 1).utf8_to_string().AsSpan(1), CultureInfo.InvariantCulture) - 1;
        return values;
    }

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_handle, index),
        // An empty span has no address and would be bound as null.
        "" => raw.sqlite3_bind_text(_handle, index, ""),
        string text => BindText(index, text),
        long number => raw.sqlite3_bind_int64(_handle, index, number),
        int number => raw.sqlite3_bind_int64(_handle, index, number),
        double number => raw.sqlite3_bind_double(_handle, index, number),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be stored; give text, a whole number or a double.", nameof(value)),
    };

    private int BindText(int index, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var lent = most <= OnStack ? null : ArrayPool<byte>.Shared.Rent(most);
        var bytes = lent ?? stackalloc byte[OnStack];
        var result = raw.sqlite3_bind_text(_handle, index, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (lent is not null)
            ArrayPool<byte>.Shared.Return(lent);
        return result;
    }

    private void Demand(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
