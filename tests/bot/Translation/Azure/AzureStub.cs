using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;

namespace CrossBorderBot.Tests.Translation.Azure;

/// <summary>A regional Azure AI Translator as documented: refuses what the service refuses and remembers why. Works on raw bytes.</summary>
internal sealed class AzureStub : HttpMessageHandler
{
    public const string Key = "0123456789abcdef0123456789abcdef";
    public const string Region = "westeurope";

    private readonly Queue<Func<HttpResponseMessage>> _failures = new();

    /// <summary>Calls the service would have refused.</summary>
    public List<string> Violations { get; } = [];

    public List<(Uri Uri, string Body)> Requests { get; } = [];

    public bool EntraId { get; init; }

    /// <summary>Translates one text; html is passed as it came.</summary>
    public Func<string, string> Translate { get; set; } = t => $"«{t}»";

    public void Fail(int status, string? body = null, params (string Name, string Value)[] headers) => _failures.Enqueue(() =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body ?? "")) };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    });

    public void Fail(Exception exception) => _failures.Enqueue(() => throw exception);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        Requests.Add((request.RequestUri!, body));
        if (Refusal(request, body) is var (code, why))
        {
            Violations.Add($"{code} {why}");
            return Error(code);
        }
        return _failures.TryDequeue(out var failure) ? failure() : Json(200, Answer(request.RequestUri!, body));
    }

    private (int Code, string Why)? Refusal(HttpRequestMessage request, string body)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        if (request.RequestUri.AbsolutePath is not ("/translate" or "/translator/text/v3.0/translate"))
            return (404000, "path");
        if (request.Method != HttpMethod.Post)
            return (405000, "method");
        if (EntraId ? Header(request, "Authorization") != "Bearer token" : Header(request, "Ocp-Apim-Subscription-Key") != Key)
            return (401000, "credentials");
        if (!EntraId && Header(request, "Ocp-Apim-Subscription-Region") != Region)
            return (401000, "region");
        if (query["api-version"] != "3.0")
            return (400021, "api-version");
        if (request.Content?.Headers.ContentType is not { MediaType: "application/json", CharSet: { } charset } || !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return (415000, "content type");
        if (query.GetValues("to") is not { Length: > 0 } targets || targets.Any(t => t.Contains(',')))
            return (400036, "to");
        if (query["from"] is null or "")
            return (400035, "from");
        if (query["textType"] is not (null or "plain" or "html"))
            return (400071, "textType");
        return Refusal(body, targets.Length, query["textType"] == "html");
    }

    private static (int, string)? Refusal(string body, int targets, bool html)
    {
        List<string> texts;
        try
        {
            texts = Texts(body);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (400074, "json");
        }
        if (texts.Count is 0 or > 1_000)
            return (400072, "elements");
        if (texts.Sum(t => t.EnumerateRunes().Count()) * targets > 50_000)
            return (400077, "characters");
        if (html && texts.Any(t => System.Text.RegularExpressions.Regex.IsMatch(t, "<(?!span class=\"notranslate\">|/span>|br>)|&(?!amp;|lt;|gt;)")))
            return (400005, "unescaped markup");
        return null;
    }

    private string Answer(Uri uri, string body)
    {
        var to = HttpUtility.ParseQueryString(uri.Query)["to"];
        return JsonSerializer.Serialize(Texts(body).Select(t => new { translations = new[] { new { text = Translate(t), to } } }));
    }

    private static List<string> Texts(string body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.EnumerateArray().Select(e => e.GetProperty("Text").GetString()!)];
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private static HttpResponseMessage Error(int code) => Json(code / 1000, $$$"""{"error":{"code":{{{code}}},"message":"refused"}}""");

    private static HttpResponseMessage Json(int status, string json) =>
        new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
