using Azure.Core;

namespace CrossBorderBot.Translation.Azure;

/// <summary>Azure.Core's settings for the Translator client.</summary>
internal sealed class AzureClientOptions : ClientOptions
{
    public AzureClientOptions()
    {
        // Bodies are people's messages: never into a log.
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
        Retry.NetworkTimeout = TimeSpan.FromSeconds(18);
        RetryPolicy = new AzureRetryPolicy(2, TimeSpan.FromMilliseconds(500));
    }
}
