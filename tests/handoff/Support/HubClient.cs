using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CrossBorderBot.Handoff.Tests.Support;

/// <summary>SignalR's JSON protocol by hand over one WebSocket.</summary>
internal sealed class HubClient : IDisposable
{
    private const char Separator = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonElement> _received = new();
    private int _invocation;

    public static async Task<HubClient> ConnectAsync(DeskHost host, DeskClient session, string? origin = null)
    {
        var client = new HubClient();
        client._socket.Options.SetRequestHeader("Cookie", session.Cookies);
        if (origin is not null)
            client._socket.Options.SetRequestHeader("Origin", origin);
        await client._socket.ConnectAsync(new UriBuilder(host.Address) { Scheme = "ws", Path = "/hubs/desk" }.Uri, default);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        await client.NextAsync(_ => true); // the handshake's {}
        return client;
    }

    /// <summary>The result of the call; throws when the hub refused.</summary>
    public async Task<JsonElement> InvokeAsync(string method, params object[] arguments)
    {
        var id = $"{++_invocation}";
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        var completion = await NextAsync(m => m.TryGetProperty("invocationId", out var of) && of.GetString() == id);
        if (completion.TryGetProperty("error", out var error))
            throw new InvalidOperationException(error.GetString());
        return completion.TryGetProperty("result", out var result) ? result : default;
    }

    /// <summary>First argument of the next push of that name for which <paramref name="matches"/> holds; others are skipped.</summary>
    public async Task<JsonElement> PushedAsync(string target, Func<JsonElement, bool> matches) =>
        (await NextAsync(m => m.TryGetProperty("target", out var name) && name.GetString() == target && matches(m.GetProperty("arguments")[0]))).GetProperty("arguments")[0];

    public void Dispose() => _socket.Dispose();

    private Task SendAsync(string json) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(json + Separator), WebSocketMessageType.Text, true, default);

    private async Task<JsonElement> NextAsync(Func<JsonElement, bool> matches)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            while (_received.TryDequeue(out var message))
                if (matches(message))
                    return message;
            await ReceiveAsync(deadline.Token);
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, cancellationToken);
            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
        while (!part.EndOfMessage);
        if (part.MessageType == WebSocketMessageType.Close)
            throw new InvalidOperationException("The hub closed the connection.");
        foreach (var json in text.ToString().Split(Separator, StringSplitOptions.RemoveEmptyEntries))
            _received.Enqueue(JsonDocument.Parse(json).RootElement);
    }
}
