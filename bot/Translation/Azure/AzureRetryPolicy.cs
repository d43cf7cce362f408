using Azure.Core;
using Azure.Core.Pipeline;

namespace CrossBorderBot.Translation.Azure;

/// <summary>Azure.Core's own retry, which alone asks again; but a shopper does not wait for a long <c>Retry-After</c>, nor a spent quota for a miracle.</summary>
internal sealed class AzureRetryPolicy(int maximum, TimeSpan delay)
    : RetryPolicy(maximum, DelayStrategy.CreateExponentialDelayStrategy(delay, TimeSpan.FromSeconds(4)))
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        !(message.HasResponse && AzureErrors.Pause(message.Response) > LongestPause) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        message.HasResponse && AzureErrors.Pause(message.Response) > LongestPause ? ValueTask.FromResult(false) : base.ShouldRetryAsync(message, exception);
}
