using System.Net.WebSockets;
using System.Text.Json;
using CrossBorderBot.Conversations;
using CrossBorderBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Channels.WebChat;

[Parallelizable(ParallelScope.Self)]
public sealed class DirectLineStreamTests
{
    private WebChatHost _host = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = await WebChatHost.StartAsync();
        _host.Nlu.Teach("cost?", Heard.As("shipping.cost"));
    }

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task Connect_NoWatermark_ReplaysThenGoesOnLive()
    {
        var chat = await _host.StartChatAsync();
        await using var socket = await Socket.OpenAsync(_host, chat);
        Assert.That((await socket.ReadLinesAsync(1)).Single().GetProperty("text").GetString(), Is.EqualTo(Catalogue.Message("welcome", "en")));
        await _host.SayAsync(chat, "cost?");
        var live = await socket.ReadLinesAsync(2);
        Assert.That(live.Select(Text), Is.EqualTo(["cost?", Catalogue.Article("shipping.cost", "en")]));
        Assert.That(socket.Frames, Has.All.Matches<JsonElement>(frame => frame.TryGetProperty("activities", out var activities) && activities.ValueKind == JsonValueKind.Array));
        Assert.That((await _host.ReadAsync(chat)).Select(Id), Is.EqualTo(socket.Lines.Select(Id)), "ids are those of the poll");
    }

    [Test]
    public async Task Connect_Turn_ShowsTheBotTyping()
    {
        var chat = await _host.StartChatAsync();
        await using var socket = await Socket.OpenAsync(_host, chat);
        await socket.ReadLinesAsync(1);
        // The wake-up for typing may fall together with that for the answer; some of several turns is seen typing.
        for (var i = 0; i < 20 && !socket.Typing.Any(); i++)
        {
            await _host.SayAsync(chat, "cost?");
            await socket.ReadLinesAsync(2);
        }
        var typing = socket.Typing.First();
        Assert.That(typing.GetProperty("from").GetProperty("id").GetString(), Is.EqualTo(socket.Lines[^1].GetProperty("from").GetProperty("id").GetString()), "a message ends the typing of the same account");
    }

    [Test]
    public async Task Connect_Watermark_ResumesWithoutGapOrRepeat()
    {
        var chat = await _host.StartChatAsync();
        string watermark;
        List<string?> seen;
        await using (var first = await Socket.OpenAsync(_host, chat))
        {
            await _host.SayAsync(chat, "cost?");
            await first.ReadLinesAsync(3);
            (watermark, seen) = (first.Watermark!, first.Lines.Select(Id).ToList());
        }
        await _host.SayAsync(chat, "cost?");
        await _host.SettledAsync();
        await using var second = await Socket.OpenAsync(_host, chat, watermark);
        await _host.SayAsync(chat, "cost?");
        await second.ReadLinesAsync(4);
        Assert.That(seen.Concat(second.Lines.Select(Id)), Is.EqualTo((await _host.ReadAsync(chat)).Select(Id)));
    }

    [Test]
    public async Task Connect_WhileLinesComeIn_MissesAndRepeatsNone()
    {
        const int messages = 40;
        var chat = await _host.StartChatAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < messages; i++)
                await _host.SayAsync(chat, $"message {i}");
        });
        var sockets = new List<Socket>();
        for (var i = 0; i < 4; i++)
            sockets.Add(await Socket.OpenAsync(_host, chat));
        await writing;
        await _host.SettledAsync();
        var all = (await _host.ReadAsync(chat)).Select(Id).ToList();
        foreach (var socket in sockets)
        {
            await socket.ReadLinesAsync(all.Count);
            Assert.That(socket.Lines.Select(Id), Is.EqualTo(all));
            await socket.DisposeAsync();
        }
    }

    [Test]
    public async Task Connect_LineComesBetweenReplayAndLive_IsNotMissed()
    {
        await using var host = await WebChatHost.StartAsync(services =>
        {
            services.AddSingleton<SqliteConversationStore>();
            services.AddSingleton(provider => LateLineStore.Over(provider.GetRequiredService<SqliteConversationStore>()));
        });
        var chat = await host.StartChatAsync();
        var store = host.Get<IConversationStore>();
        LateLineStore.AfterNextEmptyRead(store, async () =>
        {
            // A blank, and its turn is over: the bot's typing and answering would wake the socket a second time.
            var line = new NewEntry(EntryKind.Message, EntryAuthor.Shopper, " ", """{"type":"message","text":" ","from":{"id":"x"}}""", Visible: true);
            await store.AcceptAsync(chat.ConversationId, "late", line, default);
            await host.SettledAsync();
        });
        await using var socket = await Socket.OpenAsync(host, chat);
        Assert.That((await socket.ReadLinesAsync(2)).Select(Text), Does.Contain(" "));
    }

    [Test]
    public async Task Connect_TwoSockets_BothSeeEveryLine()
    {
        var chat = await _host.StartChatAsync();
        await using var page = await Socket.OpenAsync(_host, chat);
        await using var phone = await Socket.OpenAsync(_host, chat);
        await _host.SayAsync(chat, "cost?");
        await page.ReadLinesAsync(3);
        await phone.ReadLinesAsync(3);
        Assert.That(phone.Lines.Select(Id), Is.EqualTo(page.Lines.Select(Id)));
    }

    [Test]
    public async Task Connect_OtherConversation_HearsNothingOfIt()
    {
        var mine = await _host.StartChatAsync();
        var other = await _host.StartChatAsync();
        await using var socket = await Socket.OpenAsync(_host, mine);
        await _host.SayAsync(other, "a secret");
        await _host.SettledAsync();
        await _host.SayAsync(mine, "cost?");
        await socket.ReadLinesAsync(3);
        Assert.That(socket.Frames.Select(frame => frame.GetRawText()), Has.None.Contains("secret"));
    }

    [TestCase("", 403)]
    [TestCase("?t=", 401)]
    [TestCase("?t=x.y", 403)]
    public async Task Connect_TokenMissingOrWrong_IsRefused(string query, int status)
    {
        var chat = await _host.StartChatAsync();
        var (_, answered) = await Socket.TryAsync(_host, $"v3/directline/conversations/{chat.ConversationId}/stream{query}");
        Assert.That(answered, Is.EqualTo(query.Length == 0 ? 401 : status));
    }

    [Test]
    public async Task Connect_ForeignToken_Is404()
    {
        var mine = await _host.StartChatAsync();
        var other = await _host.StartChatAsync();
        var (_, status) = await Socket.TryAsync(_host, $"v3/directline/conversations/{other.ConversationId}/stream?t={mine.Token}");
        Assert.That(status, Is.EqualTo(404));
    }

    [TestCase("https://evil.example", 403)]
    [TestCase("null", 403)]
    [TestCase("https://shop.example.com", 101)]
    [TestCase("own", 101)]
    public async Task Connect_Origin_OnlyOwnAndAllowed(string origin, int expected)
    {
        var chat = await _host.StartChatAsync();
        var (socket, status) = await Socket.TryAsync(
            _host, $"v3/directline/conversations/{chat.ConversationId}/stream?t={chat.Token}", origin == "own" ? $"http://{_host.Address.Authority}" : origin);
        socket?.Dispose();
        Assert.That(status, Is.EqualTo(expected));
    }

    [Test]
    public async Task Get_WithoutAnUpgrade_IsAPlainRefusal()
    {
        var chat = await _host.StartChatAsync();
        var answer = await _host.SendAsync(HttpMethod.Get, $"v3/directline/conversations/{chat.ConversationId}/stream?t={chat.Token}", token: null);
        Assert.That((int)answer.Status, Is.EqualTo(400));
        Assert.That(answer.Body, Does.Not.Contain("   at "));
    }

    [Test]
    public async Task Client_SendsKeepAlives_StaysConnected()
    {
        var chat = await _host.StartChatAsync();
        await using var socket = await Socket.OpenAsync(_host, chat);
        await socket.ReadLinesAsync(1);
        for (var i = 0; i < 3; i++)
            await socket.SendAsync([]);
        await _host.SayAsync(chat, "cost?");
        Assert.That(await socket.ReadLinesAsync(2), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Client_SendsTooMuch_IsCutOff()
    {
        var chat = await _host.StartChatAsync();
        await using var socket = await Socket.OpenAsync(_host, chat);
        await socket.ReadLinesAsync(1);
        await socket.SendAsync(new byte[64 * 1024]);
        Assert.That(await socket.IsClosedAsync(), Is.True);
    }

    [Test]
    public async Task Host_Stops_ClosesItsSocketsAtOnce()
    {
        var host = await WebChatHost.StartAsync();
        var chat = await host.StartChatAsync();
        await using var socket = await Socket.OpenAsync(host, chat);
        await socket.ReadLinesAsync(1);
        var closed = socket.IsClosedAsync();
        await host.DisposeAsync().AsTask().Soon();
        Assert.That(await closed.Soon(), Is.True);
    }

    private static string? Text(JsonElement activity) => activity.GetProperty("text").GetString();

    private static string? Id(JsonElement activity) => activity.GetProperty("id").GetString();

    /// <summary>A client that keeps all it was sent.</summary>
    private sealed class Socket(ClientWebSocket socket) : IAsyncDisposable
    {
        public List<JsonElement> Frames { get; } = [];

        public IReadOnlyList<JsonElement> Lines => Activities.Where(activity => activity.GetProperty("type").GetString() == "message").ToList();

        public IEnumerable<JsonElement> Typing => Activities.Where(activity => activity.GetProperty("type").GetString() == "typing");

        public string? Watermark => Frames.Select(frame => frame.TryGetProperty("watermark", out var mark) ? mark.GetString() : null).Last(mark => mark is not null);

        private IEnumerable<JsonElement> Activities => Frames.SelectMany(frame => frame.GetProperty("activities").EnumerateArray());

        public static async Task<Socket> OpenAsync(WebChatHost host, Chat chat, string watermark = "")
        {
            var answer = await host.SendAsync(HttpMethod.Get, $"v3/directline/conversations/{chat.ConversationId}?watermark={watermark}", chat.Token);
            var (socket, status) = await TryAsync(host, new Uri(answer.Json.GetProperty("streamUrl").GetString()!).PathAndQuery);
            return new Socket(socket ?? throw new InvalidOperationException($"The socket was answered {status}."));
        }

        public static async Task<(ClientWebSocket? Socket, int Status)> TryAsync(WebChatHost host, string path, string? origin = null)
        {
            var socket = new ClientWebSocket();
            socket.Options.CollectHttpResponseDetails = true;
            if (origin is not null)
                socket.Options.SetRequestHeader("Origin", origin);
            try
            {
                await socket.ConnectAsync(new Uri(new Uri($"ws://{host.Address.Authority}"), path), default).Soon();
                return (socket, (int)socket.HttpStatusCode);
            }
            catch (WebSocketException)
            {
                var status = (int)socket.HttpStatusCode;
                socket.Dispose();
                return (null, status);
            }
        }

        /// <summary>Reads until that many more lines have come.</summary>
        public async Task<IReadOnlyList<JsonElement>> ReadLinesAsync(int count)
        {
            var before = Lines.Count;
            while (Lines.Count < before + count)
                Frames.Add(await ReadFrameAsync().Soon());
            return Lines.Skip(before).ToList();
        }

        public Task SendAsync(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, default);

        public async Task<bool> IsClosedAsync()
        {
            var buffer = new byte[4096];
            try
            {
                while ((await socket.ReceiveAsync(buffer, default).Soon()).MessageType != WebSocketMessageType.Close)
                {
                }
                return true;
            }
            catch (WebSocketException)
            {
                return true;
            }
        }

        public ValueTask DisposeAsync()
        {
            socket.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task<JsonElement> ReadFrameAsync()
        {
            using var frame = new MemoryStream();
            var buffer = new byte[8192];
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer, default);
                if (part.MessageType == WebSocketMessageType.Close)
                    throw new InvalidOperationException("The socket was closed.");
                frame.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            return JsonDocument.Parse(frame.ToArray()).RootElement;
        }
    }
}
