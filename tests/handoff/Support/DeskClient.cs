using System.Net;
using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Support;

/// <summary>Speaks raw JSON, so that client and server cannot agree on a mistake.</summary>
internal sealed class DeskClient : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
    private readonly HttpClient _http;

    public DeskClient(Uri address) => _http = new HttpClient(_handler) { BaseAddress = address };

    public string Cookies => _handler.CookieContainer.GetCookieHeader(_http.BaseAddress!);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, bool withHeader = true, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (withHeader)
            request.Headers.Add("X-CrossBorderBot", "1");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await _http.SendAsync(request);
    }

    /// <summary>Sends, checks the status (a refusal must be problem details of that status) and gives the JSON answered, if any.</summary>
    public async Task<JsonElement> ExpectAsync(HttpStatusCode expected, HttpMethod method, string path, object? body = null)
    {
        var content = body switch
        {
            null => null,
            string raw => new StringContent(raw, Encoding.UTF8, "application/json"),
            _ => new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        using var response = await SendAsync(method, path, content);
        return await CheckAsync(response, expected);
    }

    public static async Task<JsonElement> CheckAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), text);
        if (text.Length == 0)
            return default;
        var json = JsonDocument.Parse(text).RootElement;
        if ((int)expected >= 400)
        {
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(json.GetProperty("status").GetInt32(), Is.EqualTo((int)expected));
            Assert.That(text, Does.Not.Contain("   at "));
        }
        return json;
    }

    public Task<JsonElement> GetAsync(string path) => ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, path);

    public Task<JsonElement> PostAsync(HttpStatusCode expected, string path, object? body = null) => ExpectAsync(expected, HttpMethod.Post, path, body);

    public void Dispose() => _http.Dispose();
}
