using CrossBorderBot.Handoff.Storage;
using Microsoft.Data.Sqlite;
using StackExchange.Redis;

namespace CrossBorderBot.Conversations;

/// <summary>A store that does not answer: nothing is wrong with the message, so it waits instead of being given up.</summary>
public static class Outage
{
    public static bool Is(Exception e) => e is StorageException or SqliteException or RedisException or TimeoutException;
}
