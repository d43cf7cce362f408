using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CrossBorderBot.Translation.Azure;

/// <summary>Text Translation REST v3.0 on Azure.Core's pipeline, which owns the retries.</summary>
internal sealed class AzureTextTranslationClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    private readonly HttpPipeline _pipeline;
    private readonly Uri _endpoint;

    public AzureTextTranslationClient(TranslationOptions.AzureOptions azure, AzureClientOptions options, TokenCredential? credential = null)
    {
        _endpoint = new Uri(azure.Endpoint!.TrimEnd('/') + "/");
        var headers = new AzureHeadersPolicy(azure);
        _pipeline = string.IsNullOrWhiteSpace(azure.Key)
            ? HttpPipelineBuilder.Build(options, headers, new BearerTokenAuthenticationPolicy(credential ?? new DefaultAzureCredential(), Scope))
            : HttpPipelineBuilder.Build(options, headers);
    }

    /// <returns>Null when Azure does not know the pair.</returns>
    public async Task<IReadOnlyList<string?>?> TranslateAsync(IReadOnlyList<string> texts, bool html, string from, string to, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.BufferResponse = true;
        Write(message.Request, texts, html, from, to);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            throw AzureErrors.Unreachable(e);
        }
        catch (AuthenticationFailedException e)
        {
            throw AzureErrors.SignIn(e);
        }
        return Read(message.Response, texts.Count);
    }

    private void Write(Request request, IReadOnlyList<string> texts, bool html, string from, string to)
    {
        request.Method = RequestMethod.Post;
        request.Uri.Reset(new Uri(_endpoint, "translate"));
        request.Uri.AppendQuery("api-version", "3.0");
        request.Uri.AppendQuery("from", from);
        request.Uri.AppendQuery("to", to);
        if (html)
            request.Uri.AppendQuery("textType", "html");
        request.Headers.SetValue("Content-Type", "application/json; charset=UTF-8");
        request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes([.. texts.Select(t => new AzureText(t))], AzureJson.Default.AzureTextArray));
    }

    private static List<string?>? Read(Response response, int count)
    {
        if (response.Status != 200)
            return AzureErrors.Code(response.Content) is var code && AzureErrors.IsUnsupportedPair(code) ? null : throw AzureErrors.From(response, code);
        try
        {
            var results = JsonSerializer.Deserialize(response.Content, AzureJson.Default.AzureResultArray);
            return results?.Length == count ? [.. results.Select(r => r.Translations?.FirstOrDefault()?.Text)] : throw AzureErrors.Unreadable();
        }
        catch (JsonException e)
        {
            throw AzureErrors.Unreadable(e);
        }
    }
}
