using System.Text;
using SQLitePCL;

namespace CrossBorderBot.Handoff.Storage;

/// <summary>The row a query stands on; good only inside the call it is given to. Columns count from 0.</summary>
public readonly struct SqliteRow
{
    private readonly sqlite3_stmt _statement;

    internal SqliteRow(sqlite3_stmt statement) => _statement = statement;

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <exception cref="InvalidCastException">It is null: ask <see cref="IsNull"/> first.</exception>
    public string GetString(int column) => IsNull(column)
        ? throw new InvalidCastException($"Column {column} is null.")
        // The bytes of a text are its UTF-8; asking for text would look for the final zero first.
        : Encoding.UTF8.GetString(raw.sqlite3_column_blob(_statement, column));

    /// <summary>0 for null.</summary>
    public long GetInt64(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <inheritdoc cref="GetInt64"/>
    public int GetInt32(int column) => checked((int)GetInt64(column));

    /// <inheritdoc cref="GetInt64"/>
    public double GetDouble(int column) => raw.sqlite3_column_double(_statement, column);

    internal T Get<T>(int column) => Type.GetTypeCode(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) switch
    {
        TypeCode.String => (T)(object)GetString(column),
        TypeCode.Int64 => (T)(object)GetInt64(column),
        TypeCode.Double => (T)(object)GetDouble(column),
        _ => throw new NotSupportedException($"A scalar is long, double or string, not {typeof(T).Name}."),
    };
}
