using System.Text.Json;
using CrossBorderBot.Handoff.Desk.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>News over Pub/Sub. This process hears its own news the same way, unless Redis does not take them.</summary>
internal sealed partial class RedisNewsChannel(
    IConnectionMultiplexer redis, string prefix, DeskPusher pusher, ILogger<RedisNewsChannel> logger) : IDeskNewsChannel, IHostedService
{
    private readonly string _channel = prefix + "{desk}:news";

    public void Publish(DeskNews news)
    {
        try
        {
            var json = JsonSerializer.Serialize(news, DeskJson.Default.DeskNews);
            redis.GetSubscriber().Publish(_channel, json, CommandFlags.FireAndForget);
        }
        catch (RedisException e)
        {
            Log.NotPublished(logger, news.Kind, e);
            pusher.Take(news);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) =>
        redis.GetSubscriber().SubscribeAsync(_channel, (_, json) => Receive(json)).WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) =>
        redis.GetSubscriber().UnsubscribeAsync(_channel, flags: CommandFlags.FireAndForget).WaitAsync(cancellationToken);

    private void Receive(RedisValue json)
    {
        try
        {
            if (JsonSerializer.Deserialize((string)json!, DeskJson.Default.DeskNews) is { } news)
                pusher.Take(news);
        }
        catch (JsonException e)
        {
            Log.NotUnderstood(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "News of kind {Kind} did not reach the other replicas; their pages show it late.")]
        public static partial void NotPublished(ILogger logger, DeskNewsKind kind, Exception exception);

        [LoggerMessage(LogLevel.Warning, "News on the desk's channel could not be read; does another version run on the same Redis?")]
        public static partial void NotUnderstood(ILogger logger, Exception exception);
    }
}
