using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Translation.LibreTranslate;

/// <summary>The HTTP calls of LibreTranslate 1.9. Asks once; who calls decides about asking again.</summary>
internal sealed class LibreTranslateClient(IHttpClientFactory clients, IOptions<TranslationOptions> options, TimeProvider time)
{
    public const string HttpClientName = "LibreTranslate";

    private const int MostBytes = 4 * 1024 * 1024;

    public async Task<IReadOnlyList<string?>> TranslateAsync(IReadOnlyList<string> texts, string source, string target, CancellationToken cancellationToken)
    {
        var key = options.Value.LibreTranslate.ApiKey;
        var body = new TranslateRequest(texts, source, target, "text", string.IsNullOrWhiteSpace(key) ? null : key);
        using var content = new StringContent(JsonSerializer.Serialize(body, LibreTranslateJson.Default.TranslateRequest), Encoding.UTF8, "application/json");
        var response = await SendAsync(HttpMethod.Post, "translate", content, LibreTranslateJson.Default.TranslateResponse, cancellationToken);
        return response.Texts is { } translated && translated.Count == texts.Count ? translated : throw LibreTranslateErrors.Unreadable();
    }

    public async Task<OfferedLanguage[]> LanguagesAsync(CancellationToken cancellationToken) =>
        await SendAsync(HttpMethod.Get, "languages", null, LibreTranslateJson.Default.OfferedLanguageArray, cancellationToken);

    public async Task<FrontendSettings> SettingsAsync(CancellationToken cancellationToken) =>
        await SendAsync(HttpMethod.Get, "frontend/settings", null, LibreTranslateJson.Default.FrontendSettings, cancellationToken);

    private async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HttpClientName);
        client.MaxResponseContentBufferSize = MostBytes;
        using var request = new HttpRequestMessage(method, new Uri(new Uri(options.Value.LibreTranslate.Endpoint!.TrimEnd('/') + "/"), path)) { Content = content };
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw LibreTranslateErrors.From(response.StatusCode, Pause(response.Headers.RetryAfter));
            return JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(cancellationToken), type) ?? throw LibreTranslateErrors.Unreadable();
        }
        catch (HttpRequestException e)
        {
            throw LibreTranslateErrors.Unreachable(e);
        }
        catch (JsonException e)
        {
            throw LibreTranslateErrors.Unreadable(e);
        }
    }

    private TimeSpan? Pause(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
