using Azure.Core;
using Azure.Core.Pipeline;

namespace CrossBorderBot.Translation.Azure;

/// <summary>The key, the region (without it a regional resource answers 401000), with Entra ID the resource.</summary>
internal sealed class AzureHeadersPolicy(TranslationOptions.AzureOptions azure) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        Set(message.Request, "Ocp-Apim-Subscription-Key", azure.Key);
        Set(message.Request, "Ocp-Apim-Subscription-Region", azure.Region);
        Set(message.Request, "Ocp-Apim-ResourceId", azure.ResourceId);
        Set(message.Request, "X-ClientTraceId", Guid.NewGuid().ToString());
    }

    private static void Set(Request request, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            request.Headers.SetValue(name, value);
    }
}
