using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrossBorderBot.Tests.Translation.LibreTranslate;

/// <summary>A LibreTranslate 1.9 server on loopback: refuses what the server refuses and remembers why.</summary>
internal sealed class LibreTranslateStub : IAsyncDisposable
{
    public const string Key = "libre-key";
    public const int CharLimit = 2_000;

    private readonly Queue<(int Status, string Body, string? RetryAfter)> _failures = new();
    private readonly WebApplication _app;

    private LibreTranslateStub(WebApplication app) => _app = app;

    public List<string> Violations { get; } = [];

    public List<string> Calls { get; } = [];

    public string Languages { get; set; } =
        """[{"code":"en","name":"English","targets":["es","pt-BR","zh-Hans","nb"]},{"code":"es","name":"Spanish","targets":["en"]},{"code":"pt-BR","name":"Portuguese","targets":["en"]}]""";

    public Func<string, string> Translate { get; set; } = t => $"<{t}>";

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<LibreTranslateStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new LibreTranslateStub(builder.Build());
        stub._app.Run(stub.AnswerAsync);
        await stub._app.StartAsync();
        return stub;
    }

    public void Fail(int status, string body = """{"error":"x"}""", string? retryAfter = null) => _failures.Enqueue((status, body, retryAfter));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Calls.Add($"{http.Request.Method} {http.Request.Path}");
        if (http.Request.Headers.Any(h => h.Value.ToString().Contains(Key)))
            Violations.Add("the key travels in a header");
        switch (Calls[^1])
        {
            case "GET /languages" when !Failing(out _):
                await WriteAsync(http, 200, Languages);
                break;
            case "GET /frontend/settings":
                await WriteAsync(http, 200, $$"""{"charLimit":{{CharLimit}},"apiKeys":true,"keyRequired":true}""");
                break;
            case "POST /translate" when !Failing(out _):
                await TranslateAsync(http);
                break;
            case "GET /languages" or "POST /translate":
                var (status, body, retryAfter) = _failures.Dequeue();
                if (retryAfter is not null)
                    http.Response.Headers.RetryAfter = retryAfter;
                await WriteAsync(http, status, body);
                break;
            default:
                Violations.Add($"unplanned call {Calls[^1]}");
                await WriteAsync(http, 404, "");
                break;
        }
    }

    private bool Failing(out (int, string, string?) failure) => _failures.TryPeek(out failure);

    private async Task TranslateAsync(HttpContext http)
    {
        using var json = await JsonDocument.ParseAsync(http.Request.Body);
        var body = json.RootElement;
        var texts = body.GetProperty("q").EnumerateArray().Select(t => t.GetString()!).ToList();
        if (Refusal(http, body, texts) is var (status, error))
        {
            Violations.Add(error);
            await WriteAsync(http, status, JsonSerializer.Serialize(new { error }));
            return;
        }
        await WriteAsync(http, 200, JsonSerializer.Serialize(new { translatedText = texts.Select(Translate) }));
    }

    private (int, string)? Refusal(HttpContext http, JsonElement body, List<string> texts)
    {
        string? Text(string name) => body.TryGetProperty(name, out var value) ? value.GetString() : null;
        using var languages = JsonDocument.Parse(Languages);
        if (http.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
            return (400, "content type");
        if (Text("api_key") != Key)
            return (403, "Invalid API key");
        if (texts.Count == 0 || texts.Any(string.IsNullOrEmpty))
            return (400, "Invalid request: missing q parameter");
        if (texts.Sum(t => t.Length) > CharLimit)
            return (400, "character limit");
        if (Text("format") is not (null or "text" or "html"))
            return (400, "format");
        var source = languages.RootElement.EnumerateArray().FirstOrDefault(l => l.GetProperty("code").GetString() == Text("source"));
        if (source.ValueKind == JsonValueKind.Undefined)
            return (400, $"{Text("source")} is not supported");
        return source.GetProperty("targets").EnumerateArray().Any(t => t.GetString() == Text("target")) ? null : (400, $"{Text("target")} is not supported");
    }

    private static async Task WriteAsync(HttpContext http, int status, string json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(json);
    }
}
