using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>How often one may start and post. Reading is never limited: the official client stops polling for good at a 429.</summary>
internal sealed class WebChatLimits(IOptions<WebChatOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _tokens = Limiter(options.Value.TokensPerMinute);
    private readonly PartitionedRateLimiter<string> _activities = Limiter(options.Value.ActivitiesPerMinute);

    /// <returns>Seconds to wait; 0 when allowed.</returns>
    public int TakeToken(HttpContext context) => Take(_tokens, context.Connection.RemoteIpAddress?.ToString() ?? "");

    /// <inheritdoc cref="TakeToken"/>
    public int TakeActivity(string conversationId) => Take(_activities, conversationId);

    public void Dispose()
    {
        _tokens.Dispose();
        _activities.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int perMinute) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, SegmentsPerWindow = 6 }));

    private static int Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired)
            return 0;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 10;
    }
}
