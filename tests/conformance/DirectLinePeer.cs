using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Conformance;

/// <summary>The official DirectLineJS in a Node process: told what to post, read for what it saw.</summary>
internal sealed class DirectLinePeer : IAsyncDisposable
{
    private readonly Process _node;
    private readonly Channel<JsonElement> _incoming = Channel.CreateUnbounded<JsonElement>();
    private readonly List<JsonElement> _seen = [];
    private readonly Task _reading;
    private readonly Task<string> _errors;

    private DirectLinePeer(Process node)
    {
        _node = node;
        _reading = ReadAsync();
        _errors = node.StandardError.ReadToEndAsync();
    }

    /// <summary>Everything the client reported up to the last wait, in order.</summary>
    public IReadOnlyList<JsonElement> Seen => _seen;

    /// <summary>Ids of the stored activities among them, in order; typing has none.</summary>
    public IReadOnlyList<string> Ids => _seen.Where(IsActivity).Where(seen => seen.GetProperty("activity").TryGetProperty("id", out _)).Select(Id).ToList();

    public IReadOnlyList<ConnectionStatus> Statuses => _seen.Where(IsStatus).Select(Status).ToList();

    /// <summary>What the client would send as its watermark now.</summary>
    public string Watermark => _seen.Last(IsActivity).GetProperty("watermark").GetString()!;

    /// <param name="host">Where the client connects to.</param>
    /// <param name="options">Options of DirectLineJS besides the domain.</param>
    public static DirectLinePeer Connect(HostProcess host, object options)
    {
        var given = JsonSerializer.SerializeToNode(options)!.AsObject();
        given["domain"] = new Uri(host.Address, "v3/directline").ToString();
        return new DirectLinePeer(Node.StartScript("directline-holds.mjs", given.ToJsonString()));
    }

    /// <summary>Posts a message with a <c>clientActivityID</c>, as Web Chat does.</summary>
    public Task PostAsync(string text, string clientActivityId) => CommandAsync(new
    {
        @do = "post",
        activity = new
        {
            type = "message", text, textFormat = "plain", locale = "en-GB",
            from = new { id = "r_someone", name = "", role = "user" },
            channelData = new { attachmentSizes = Array.Empty<int>(), clientActivityID = clientActivityId },
        },
    });

    /// <summary>Posts and waits until the client knows it as sent.</summary>
    public async Task<string> SayAsync(string text, CancellationToken cancellationToken)
    {
        var clientActivityId = Guid.NewGuid().ToString("N")[..10];
        await PostAsync(text, clientActivityId);
        var posted = await WaitForAsync(seen => IsAnswer(seen, clientActivityId), cancellationToken);
        return posted.TryGetProperty("id", out var id) ? id.GetString()! : throw new InvalidOperationException($"The post was refused: {posted}");
    }

    public Task<JsonElement> WaitForStatusAsync(ConnectionStatus status, CancellationToken cancellationToken) =>
        WaitForAsync(seen => IsStatus(seen) && Status(seen) == status, cancellationToken);

    /// <summary>The shop's message that answers <paramref name="activityId"/>; the greeting answers nothing.</summary>
    public async Task<JsonElement> WaitForReplyAsync(string? activityId, CancellationToken cancellationToken) =>
        (await WaitForAsync(seen => IsMessage(seen, "bot") && (seen.GetProperty("activity").TryGetProperty("replyToId", out var to) ? to.GetString() : null) == activityId, cancellationToken))
        .GetProperty("activity");

    public async Task<JsonElement> WaitForActivityAsync(string id, CancellationToken cancellationToken) =>
        (await WaitForAsync(seen => IsActivity(seen) && seen.GetProperty("activity").TryGetProperty("id", out _) && Id(seen) == id, cancellationToken)).GetProperty("activity");

    /// <summary>The first report, past or to come, that satisfies <paramref name="wanted"/>.</summary>
    public async Task<JsonElement> WaitForAsync(Func<JsonElement, bool> wanted, CancellationToken cancellationToken)
    {
        foreach (var seen in _seen)
            if (wanted(seen))
                return seen;
        try
        {
            while (true)
            {
                var next = await _incoming.Reader.ReadAsync(cancellationToken);
                _seen.Add(next);
                if (wanted(next))
                    return next;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            throw new TimeoutException($"The client did not report what was waited for. It reported:\n{string.Join('\n', _seen)}\n{(_node.HasExited ? await _errors : "")}", e);
        }
    }

    public static bool IsMessage(JsonElement seen, string role) => IsActivity(seen)
        && seen.GetProperty("activity") is var activity && activity.GetProperty("type").GetString() == "message"
        && activity.GetProperty("from").GetProperty("role").GetString() == role;

    public static bool IsTyping(JsonElement seen) => IsActivity(seen) && seen.GetProperty("activity").GetProperty("type").GetString() == "typing";

    public static bool IsActivity(JsonElement seen) => seen.GetProperty("event").GetString() == "activity";

    public static bool IsAnswer(JsonElement seen, string clientActivityId) =>
        seen.GetProperty("event").GetString() is "posted" or "refused" && seen.GetProperty("clientActivityID").GetString() == clientActivityId;

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited)
            _node.Kill();
        await _node.WaitForExitAsync();
        await _reading;
        _node.Dispose();
    }

    private static bool IsStatus(JsonElement seen) => seen.GetProperty("event").GetString() == "status";

    private static ConnectionStatus Status(JsonElement seen) => (ConnectionStatus)seen.GetProperty("status").GetInt32();

    private static string Id(JsonElement seen) => seen.GetProperty("activity").GetProperty("id").GetString()!;

    private async Task CommandAsync(object command)
    {
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await _node.StandardInput.FlushAsync();
    }

    private async Task ReadAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
            // The client itself also prints warnings.
            if (line.StartsWith('{'))
                _incoming.Writer.TryWrite(JsonSerializer.Deserialize<JsonElement>(line));
        _incoming.Writer.Complete();
    }
}
