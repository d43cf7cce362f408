using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Conformance;

/// <summary>A token and its conversation, with raw HTTP beside the official client, to see what the server holds.</summary>
internal sealed class Chat : IDisposable
{
    private readonly HttpClient _http;

    private Chat(HttpClient http, JsonElement given)
    {
        _http = http;
        Token = given.GetProperty("token").GetString()!;
        Id = given.GetProperty("conversationId").GetString()!;
        UserId = given.GetProperty("userId").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public string Token { get; }

    public string Id { get; }

    /// <summary>Whom the token names.</summary>
    public string UserId { get; }

    /// <summary>As a shop page does before it shows the chat. The conversation is not open yet.</summary>
    public static async Task<Chat> NewAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = host.Address };
        using var answer = await http.PostAsync("webchat/token", null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return new Chat(http, await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));
    }

    /// <summary>A chat whose conversation is open and greeted.</summary>
    public static async Task<Chat> OpenAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var chat = await NewAsync(host, cancellationToken);
        using var started = await chat._http.PostAsync("v3/directline/conversations", null, cancellationToken);
        started.EnsureSuccessStatusCode();
        await chat.WaitForIdsAsync(1, cancellationToken);
        return chat;
    }

    /// <summary>A message from elsewhere than the client under test; returns once it is accepted.</summary>
    public async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync($"v3/directline/conversations/{Id}/activities", new { type = "message", text }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Ids of all that a client may see, in order.</summary>
    public async Task<IReadOnlyList<string>> ReadIdsAsync(CancellationToken cancellationToken)
    {
        var set = await _http.GetFromJsonAsync<JsonElement>($"v3/directline/conversations/{Id}/activities?watermark=", cancellationToken);
        return set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()!).ToList();
    }

    /// <summary>Waits until there are this many.</summary>
    public async Task<IReadOnlyList<string>> WaitForIdsAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await ReadIdsAsync(cancellationToken) is { } ids && ids.Count >= count)
                return ids;
            await Task.Delay(30, cancellationToken);
        }
    }

    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken) => _http.GetAsync(path, cancellationToken);

    public void Dispose() => _http.Dispose();
}
