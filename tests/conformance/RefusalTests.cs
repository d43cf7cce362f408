using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Conformance;

/// <summary>Tokens that do not open the door, and what the official client makes of the answer.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RefusalTests
{
    private const int Timeout = 500;

    [Test, CancelAfter(120_000)]
    public async Task Conversation_of_another_is_not_found_and_shows_nothing(CancellationToken cancellationToken)
    {
        using var others = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);
        using var own = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);

        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token = own.Token, conversationId = others.Id });
        await peer.WaitForStatusAsync(ConnectionStatus.FailedToConnect, cancellationToken);

        Assert.That(peer.Seen.Where(DirectLinePeer.IsActivity), Is.Empty);
    }

    [Test, CancelAfter(120_000)]
    public async Task Client_that_claims_to_be_connected_to_anothers_conversation_is_told_it_has_ended_and_its_post_404(CancellationToken cancellationToken)
    {
        using var others = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);
        using var own = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);
        var streamUrl = StreamUrl(others.Id, own.Token);

        await using var polling = DirectLinePeer.Connect(RunningHost.Instance, new { token = own.Token, conversationId = others.Id, streamUrl, webSocket = false, timeout = Timeout });
        await using var streaming = DirectLinePeer.Connect(RunningHost.Instance, new { token = own.Token, conversationId = others.Id, streamUrl, timeout = Timeout });
        await polling.WaitForStatusAsync(ConnectionStatus.Ended, cancellationToken);
        await streaming.PostAsync("Whose is this?", "foreign");
        var refused = await streaming.WaitForAsync(seen => DirectLinePeer.IsAnswer(seen, "foreign"), cancellationToken);
        await streaming.WaitForAsync(seen => seen.GetProperty("event").GetString() is "broken" or "completed", cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.GetProperty("status").GetInt32(), Is.EqualTo(404));
            Assert.That(Code(refused.GetProperty("body").GetRawText()), Is.EqualTo("ConversationNotFound"));
            Assert.That(polling.Seen.Concat(streaming.Seen).Where(DirectLinePeer.IsActivity), Is.Empty);
            Assert.That(await others.ReadIdsAsync(cancellationToken), Has.Count.EqualTo(1), "nothing was written either");
        }
    }

    [TestCase("v3/directline/conversations/{0}?watermark=")]
    [TestCase("v3/directline/conversations/{0}/activities?watermark=")]
    [TestCase("v3/directline/conversations/{0}/stream?watermark=-&t={1}")]
    [CancelAfter(60_000)]
    public async Task Conversation_of_another_and_one_that_never_was_are_answered_alike(string path, CancellationToken cancellationToken)
    {
        using var others = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);
        using var own = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);

        using var foreign = await own.GetAsync(string.Format(null, path, others.Id, own.Token), cancellationToken);
        using var unknown = await own.GetAsync(string.Format(null, path, "c_nowhere", own.Token), cancellationToken);

        var (body, unknownBody) = (await foreign.Content.ReadAsStringAsync(cancellationToken), await unknown.Content.ReadAsStringAsync(cancellationToken));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(Code(body), Is.EqualTo("ConversationNotFound"));
            Assert.That(WithoutTrace(body), Is.EqualTo(WithoutTrace(unknownBody)));
        }
    }

    [Test, CancelAfter(120_000)]
    public async Task Garbled_token_cannot_start_and_the_client_says_so_at_once(CancellationToken cancellationToken)
    {
        using var chat = await Chat.NewAsync(RunningHost.Instance, cancellationToken);
        var garbled = (chat.Token[0] == 'Y' ? 'Z' : 'Y') + chat.Token[1..];

        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token = garbled });
        await peer.WaitForStatusAsync(ConnectionStatus.FailedToConnect, cancellationToken);

        Assert.That(peer.Statuses, Has.None.EqualTo(ConnectionStatus.Online));
    }

    [Test, CancelAfter(120_000)]
    public async Task Expired_token_ends_polling_as_ExpiredToken_and_a_post_is_not_taken(CancellationToken cancellationToken)
    {
        using var chat = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);
        var token = ExpiredToken(RunningHost.Instance, chat.Id);

        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token, conversationId = chat.Id, streamUrl = StreamUrl(chat.Id, token), webSocket = false });
        await peer.WaitForStatusAsync(ConnectionStatus.ExpiredToken, cancellationToken);
        await peer.PostAsync("Too late?", "late");
        var posted = await peer.WaitForAsync(seen => DirectLinePeer.IsAnswer(seen, "late"), cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(posted.GetProperty("id").GetString(), Is.EqualTo("retry"), "the client's word for: not taken");
            Assert.That(await chat.ReadIdsAsync(cancellationToken), Has.Count.EqualTo(1));
        }
    }

    [Test, CancelAfter(120_000)]
    public async Task Expired_token_on_a_socket_is_ExpiredToken_and_at_last_FailedToConnect(CancellationToken cancellationToken)
    {
        using var chat = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);
        var token = ExpiredToken(RunningHost.Instance, chat.Id);

        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token, conversationId = chat.Id, streamUrl = StreamUrl(chat.Id, token), timeout = Timeout });
        await peer.WaitForStatusAsync(ConnectionStatus.ExpiredToken, cancellationToken);
        await peer.WaitForStatusAsync(ConnectionStatus.FailedToConnect, cancellationToken);

        Assert.That(peer.Seen.Where(DirectLinePeer.IsActivity), Is.Empty);
    }

    private static string StreamUrl(string conversationId, string token) =>
        $"ws://127.0.0.1:{RunningHost.Instance.Port}/v3/directline/conversations/{conversationId}/stream?watermark=-&t={token}";

    // No token lives under 20 minutes, so one that has expired is signed here with the host's own key.
    private static string ExpiredToken(HostProcess host, string conversationId)
    {
        var key = File.ReadAllBytes(Path.Combine(host.Storage, "keys", "webchat.key"));
        var expiry = TimeProvider.System.GetUtcNow().AddSeconds(-1).ToUnixTimeSeconds();
        var body = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{conversationId}|dl_late|{expiry}"));
        return $"{body}.{System.Buffers.Text.Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(body)))}";
    }

    private static string? Code(string body) => JsonSerializer.Deserialize<JsonElement>(body).GetProperty("error").GetProperty("code").GetString();

    private static string WithoutTrace(string body) =>
        string.Join(' ', JsonSerializer.Deserialize<JsonElement>(body).EnumerateObject().Where(member => member.Name != "traceId").Select(member => member.ToString()));
}
