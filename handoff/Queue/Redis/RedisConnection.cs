using CrossBorderBot.Handoff.Storage;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff.Queue.Redis;

/// <summary>Opens the one multiplexer of the process and refuses a server that may forget.</summary>
public static class RedisConnection
{
    /// <exception cref="StorageException">No server answers, or one may evict keys. The message holds no password.</exception>
    public static ConnectionMultiplexer Connect(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AllowAdmin = true; // the client's own guard before INFO
        ConnectionMultiplexer redis;
        try
        {
            redis = ConnectionMultiplexer.Connect(options);
        }
        catch (RedisConnectionException e)
        {
            throw new StorageException(
                $"no Redis answers at {string.Join(", ", options.EndPoints)}; start it, or correct or empty Redis:ConnectionString", e);
        }
        try
        {
            DemandNoEviction(redis);
            return redis;
        }
        catch
        {
            redis.Dispose();
            throw;
        }
    }

    // From INFO, since managed servers often forbid CONFIG GET.
    private static void DemandNoEviction(ConnectionMultiplexer redis)
    {
        foreach (var endPoint in redis.GetEndPoints())
        {
            var server = redis.GetServer(endPoint);
            if (!server.IsConnected || server.IsSlave)
                continue;
            var policy = server.Info("memory").SelectMany(group => group).FirstOrDefault(pair => pair.Key == "maxmemory_policy").Value;
            if (policy != "noeviction")
                throw new StorageException(
                    $"Redis at {endPoint} has maxmemory-policy {policy ?? "unknown"} and could drop conversations; run CONFIG SET maxmemory-policy noeviction and put it into redis.conf");
        }
    }
}
