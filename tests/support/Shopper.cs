using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CrossBorderBot.TestSupport;

/// <summary>A shopper who speaks raw Direct Line over HTTP, so that no code of ours is on both ends.</summary>
public sealed class Shopper(HttpClient http)
{
    private string _token = "";

    public string ConversationId { get; private set; } = "";

    public static async Task<Shopper> StartAsync(HttpClient http, string locale, CancellationToken cancellationToken)
    {
        var shopper = new Shopper(http);
        using var answer = await http.PostAsync("webchat/token", null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        shopper._token = token.GetProperty("token").GetString()!;
        using var started = await shopper.SendAsync(HttpMethod.Post, "v3/directline/conversations", new { user = new { }, locale }, cancellationToken);
        started.EnsureSuccessStatusCode();
        shopper.ConversationId = (await started.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("conversationId").GetString()!;
        return shopper;
    }

    /// <returns>The status; the message is the server's only when it is 200.</returns>
    public async Task<HttpStatusCode> SayAsync(string text, string clientActivityId, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(
            HttpMethod.Post, $"v3/directline/conversations/{ConversationId}/activities",
            new { type = "message", text, from = new { id = "me" }, channelData = new { clientActivityID = clientActivityId } }, cancellationToken);
        return answer.StatusCode;
    }

    public async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        var status = await SayAsync(text, Guid.NewGuid().ToString("N"), cancellationToken);
        if (status != HttpStatusCode.OK)
            throw new InvalidOperationException($"The message was answered {status}.");
    }

    /// <summary>All activities from the beginning, in order.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(CancellationToken cancellationToken)
    {
        var all = new List<JsonElement>();
        var watermark = "";
        while (true)
        {
            using var answer = await SendAsync(HttpMethod.Get, $"v3/directline/conversations/{ConversationId}/activities?watermark={watermark}", null, cancellationToken);
            answer.EnsureSuccessStatusCode();
            var set = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            var activities = set.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count == 0)
                return all;
            all.AddRange(activities);
            watermark = set.GetProperty("watermark").GetString()!;
        }
    }

    /// <summary>Polls until a line of the shop's side satisfies <paramref name="wanted"/>.</summary>
    public async Task<JsonElement> WaitForAsync(Func<JsonElement, bool> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var activity in await ReadAsync(cancellationToken))
                if (activity.GetProperty("from").GetProperty("role").GetString() == "bot" && wanted(activity))
                    return activity;
            await Task.Delay(30, cancellationToken);
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return http.SendAsync(request, cancellationToken);
    }
}
