using CrossBorderBot.TestSupport;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Support;

/// <summary>One server for the whole run, started when a test first asks; every test uses a key prefix of its own.</summary>
internal static class SharedRedis
{
    private static readonly Lazy<Task<RedisServer>> Server = new(() => RedisServer.StartAsync());

    public static Task<RedisServer> GetAsync() => Server.Value;

    public static async Task StopAsync()
    {
        if (Server.IsValueCreated)
            await (await Server.Value).DisposeAsync();
    }

    public static string NewPrefix() => $"test:{Guid.NewGuid():N}:";
}
