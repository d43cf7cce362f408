using System.Net;
using System.Text;
using System.Text.Json;
using CrossBorderBot.Nlu;
using CrossBorderBot.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Channels.WebChat;

[Parallelizable(ParallelScope.Self)]
public sealed class DirectLineEndpointsTests
{
    private const string Conversations = "v3/directline/conversations";
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
    public async Task Token_New_OpensNothingYet()
    {
        var rows = await _host.RowsAsync();
        var answer = await _host.SendAsync(HttpMethod.Post, "webchat/token", token: null);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Json.EnumerateObject().Select(member => member.Name), Is.EquivalentTo(["token", "conversationId", "expires_in", "userId"]));
        Assert.That(answer.Json.GetProperty("expires_in").GetInt32(), Is.EqualTo(3600));
        Assert.That(answer.Json.GetProperty("userId").GetString(), Is.Not.Empty);
        Assert.That(await _host.RowsAsync(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Start_New_Is201AndAgain200()
    {
        var chat = await _host.TokenAsync();
        var first = await _host.SendAsync(HttpMethod.Post, Conversations, chat.Token, """{"user":{},"locale":"es"}""");
        var second = await _host.SendAsync(HttpMethod.Post, Conversations, chat.Token);
        Assert.That((first.Status, second.Status), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.OK)));
        foreach (var answer in new[] { first, second })
        {
            Assert.That(answer.Json.GetProperty("conversationId").GetString(), Is.EqualTo(chat.ConversationId));
            Assert.That(answer.Json.GetProperty("streamUrl").GetString(), Does.StartWith($"ws://{_host.Address.Authority}/{Conversations}/{chat.ConversationId}/stream?"));
            Assert.That(answer.Json.GetProperty("expires_in").GetInt32(), Is.EqualTo(3600));
        }
        var greeting = (await _host.WaitForAsync(chat, 1)).Single();
        Assert.That(greeting.GetProperty("text").GetString(), Is.EqualTo(Catalogue.Message("welcome", "es")));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"locale":5}""")]
    [TestCase("""{"locale":"\ud800"}""")]
    [TestCase("""{"locale":"a-tag-that-is-much-longer-than-any-language-tag"}""")]
    public async Task Start_AnyBody_IsNoReasonToRefuse(string body)
    {
        var chat = await _host.TokenAsync();
        Assert.That((await _host.SendAsync(HttpMethod.Post, Conversations, chat.Token, body)).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Refresh_GoodToken_GivesANewOneForTheSameConversation()
    {
        var chat = await _host.StartChatAsync();
        var answer = await _host.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh", chat.Token);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        var fresh = chat with { Token = answer.Json.GetProperty("token").GetString()! };
        Assert.That((await _host.PollAsync(fresh)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_Message_IsEchoedAndAnswered()
    {
        var chat = await _host.StartChatAsync();
        var posted = await _host.SayAsync(chat, "cost?", "abc");
        Assert.That(posted.Status, Is.EqualTo(HttpStatusCode.OK));

        var lines = await _host.WaitForAsync(chat, 3);
        var echo = lines[1];
        Assert.That(echo.GetProperty("id").GetString(), Is.EqualTo(posted.Json.GetProperty("id").GetString()), "the id of the answer is the id of the line");
        Assert.That(echo.GetProperty("text").GetString(), Is.EqualTo("cost?"));
        Assert.That(echo.GetProperty("channelData").GetProperty("clientActivityID").GetString(), Is.EqualTo("abc"));
        Assert.That(echo.GetProperty("from").GetProperty("id").GetString(), Is.EqualTo(chat.UserId), "the sender is the token's, whatever was posted");
        Assert.That(echo.GetProperty("from").GetProperty("role").GetString(), Is.EqualTo("user"));
        var reply = lines[2];
        Assert.That(reply.GetProperty("text").GetString(), Is.EqualTo(Catalogue.Article("shipping.cost", "en")));
        Assert.That(reply.GetProperty("replyToId").GetString(), Is.EqualTo(echo.GetProperty("id").GetString()));
        Assert.That(reply.GetProperty("textFormat").GetString(), Is.EqualTo("plain"));
        Assert.That(reply.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("type").GetString()), Is.All.EqualTo("imBack"));
        foreach (var line in lines)
        {
            Assert.That(line.GetProperty("conversation").GetProperty("id").GetString(), Is.EqualTo(chat.ConversationId));
            Assert.That(line.GetProperty("channelId").GetString(), Is.EqualTo("webchat"));
            Assert.That(line.GetProperty("timestamp").GetDateTimeOffset().Offset, Is.EqualTo(TimeSpan.Zero));
            Assert.That(line.TryGetProperty("serviceUrl", out _) || line.TryGetProperty("recipient", out _), Is.False);
        }
        Assert.That(lines.Select(line => line.GetProperty("channelData").GetProperty("webchat:sequence-id").GetInt64()), Is.Ordered.And.Unique);
    }

    [Test]
    public async Task Post_WhatOnlyAChannelMaySay_IsDropped()
    {
        var chat = await _host.StartChatAsync();
        await _host.PostAsync(chat, """
            {"type":"message","text":"hi","id":"forged","timestamp":"1999-01-01T00:00:00Z","serviceUrl":"https://evil.example","conversation":{"id":"c_other"},
             "from":{"id":"support-bot","role":"bot","name":"Lucía"},"recipient":{"id":"x"},"replyToId":"y"}
            """);
        var echo = (await _host.WaitForAsync(chat, 2))[1];
        Assert.That(echo.GetRawText(), Does.Not.Contain("forged").And.Not.Contain("evil").And.Not.Contain("1999").And.Not.Contain("c_other").And.Not.Contain("replyToId"));
        Assert.That(echo.GetProperty("from").GetProperty("role").GetString(), Is.EqualTo("user"));
    }

    [Test]
    public async Task Post_SameClientActivityId_IsOneLineWithOneId()
    {
        var chat = await _host.StartChatAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.SayAsync(chat, "cost?", "same")));
        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(answers.Select(answer => answer.Json.GetProperty("id").GetString()).Distinct().Count(), Is.EqualTo(1));
        await _host.SettledAsync();
        Assert.That(await _host.ReadAsync(chat), Has.Count.EqualTo(3));

        var other = await _host.StartChatAsync();
        await _host.SayAsync(other, "cost?", "same");
        await _host.SettledAsync();
        Assert.That(await _host.ReadAsync(other), Has.Count.EqualTo(3), "another shopper's id is another message");
    }

    [Test]
    public async Task Post_Typing_IsAcceptedAndNeverStored()
    {
        var chat = await _host.StartChatAsync();
        var rows = await _host.RowsAsync();
        Assert.That((await _host.PostAsync(chat, """{"type":"typing"}""")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await _host.RowsAsync(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Post_Event_IsAcceptedAndNotShown()
    {
        var chat = await _host.StartChatAsync();
        Assert.That((await _host.PostAsync(chat, """{"type":"event","name":"webchat/join","value":{"a":[1,"ü"]}}""")).Status, Is.EqualTo(HttpStatusCode.OK));
        await _host.SettledAsync();
        Assert.That(await _host.ReadAsync(chat), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Poll_Watermarks_GiveEachLineOnce()
    {
        var chat = await _host.StartChatAsync();
        await _host.SayAsync(chat, "cost?");
        var all = await _host.WaitForAsync(chat, 3);
        var whole = await _host.PollAsync(chat);

        Assert.That((await _host.PollAsync(chat, $"?watermark={whole.Watermark}")).Activities, Is.Empty);
        Assert.That((await _host.PollAsync(chat, $"?watermark={whole.Watermark}")).Watermark, Is.EqualTo(whole.Watermark), "nothing new keeps the mark");
        var first = all[0].GetProperty("channelData").GetProperty("webchat:sequence-id").GetInt64();
        var rest = await _host.PollAsync(chat, $"?watermark={first}");
        Assert.That(rest.Activities.Select(Id), Is.EqualTo(all.Skip(1).Select(Id)), "ids are the same at every reading");
    }

    [TestCase("?watermark=")]
    [TestCase("?watermark=abc")]
    [TestCase("?watermark=-1")]
    [TestCase("?watermark=+1")]
    [TestCase("?watermark=0x10")]
    [TestCase("?watermark=1.5")]
    [TestCase("?watermark=%00")]
    [TestCase("?watermark=%F0%9F%98%80")]
    [TestCase("?watermark=99999999999999999999999")]
    [TestCase("?watermark=0&watermark=0")]
    [TestCase("?watermark=null")]
    [TestCase("?foo=bar")]
    public async Task Poll_OddWatermark_StartsFromTheBeginning(string query)
    {
        var chat = await _host.StartChatAsync();
        var answer = await _host.PollAsync(chat, query);
        Assert.That((answer.Status, answer.Activities.Count), Is.EqualTo((HttpStatusCode.OK, 1)));
    }

    [Test]
    public async Task Poll_WatermarkFromTheFuture_MissesNothing()
    {
        var chat = await _host.StartChatAsync();
        var answer = await _host.PollAsync(chat, "?watermark=9223372036854775807");
        Assert.That((answer.Status, answer.Activities.Count), Is.EqualTo((HttpStatusCode.OK, 0)));
        await _host.SayAsync(chat, "cost?");
        await _host.SettledAsync();
        Assert.That((await _host.PollAsync(chat, $"?watermark={answer.Watermark}")).Activities, Has.Count.EqualTo(2), "the mark came back to what there is");
    }

    [Test]
    public async Task Reconnect_Known_GivesAStreamFromTheWatermark()
    {
        var chat = await _host.StartChatAsync();
        var answer = await _host.SendAsync(HttpMethod.Get, $"{Conversations}/{chat.ConversationId}?watermark=2", chat.Token);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Json.GetProperty("streamUrl").GetString(), Does.Contain("watermark=2&t="));
    }

    [Test]
    public async Task Restart_SameFolder_TokensLinesAndIdsStay()
    {
        using var folder = new TemporaryFolder();
        Chat chat;
        IReadOnlyList<JsonElement> before;
        await using (var first = await WebChatHost.StartAgainAsync(folder))
        {
            chat = await first.StartChatAsync();
            await first.SayAsync(chat, "hello", "m1");
            before = await first.WaitForAsync(chat, 3);
        }
        await using var second = await WebChatHost.StartAgainAsync(folder);
        Assert.That((await second.ReadAsync(chat)).Select(line => line.GetRawText()), Is.EqualTo(before.Select(line => line.GetRawText())));
        await second.SayAsync(chat, "hello", "m1");
        await second.SettledAsync();
        Assert.That(await second.ReadAsync(chat), Has.Count.EqualTo(3), "a repeat after the restart is still a repeat");
    }

    [Test]
    public async Task Token_Foreign_SeesNoOtherConversation()
    {
        var mine = await _host.StartChatAsync();
        var other = await _host.StartChatAsync();
        var rows = await _host.RowsAsync();
        var intruder = other with { Token = mine.Token };
        foreach (var answer in new[]
        {
            await _host.PollAsync(intruder), await _host.SayAsync(intruder, "hi"),
            await _host.SendAsync(HttpMethod.Get, $"{Conversations}/{other.ConversationId}", mine.Token),
            await _host.PollAsync(mine with { ConversationId = "c_none" }),
        })
            AssertProblem(answer, HttpStatusCode.NotFound, "ConversationNotFound");
        Assert.That(await _host.RowsAsync(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Token_NotStarted_HasNoConversation()
    {
        var chat = await _host.TokenAsync();
        var rows = await _host.RowsAsync();
        AssertProblem(await _host.PollAsync(chat), HttpStatusCode.NotFound, "ConversationNotFound");
        AssertProblem(await _host.SayAsync(chat, "hi"), HttpStatusCode.NotFound, "ConversationNotFound");
        AssertProblem(await _host.SendAsync(HttpMethod.Get, $"{Conversations}/{chat.ConversationId}", chat.Token), HttpStatusCode.NotFound, "ConversationNotFound");
        Assert.That(await _host.RowsAsync(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Token_Expired_Is403()
    {
        var chat = await _host.StartChatAsync();
        var now = TimeProvider.System.GetUtcNow();
        var expired = chat with { Token = _host.TokenOf(chat, now.AddHours(-1).AddSeconds(-5)) };
        var rows = await _host.RowsAsync();
        AssertProblem(await _host.PollAsync(expired), HttpStatusCode.Forbidden, "TokenExpired");
        AssertProblem(await _host.SayAsync(expired, "hi"), HttpStatusCode.Forbidden, "TokenExpired");
        AssertProblem(await _host.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh", expired.Token), HttpStatusCode.Forbidden, "TokenExpired");
        Assert.That(await _host.RowsAsync(), Is.EqualTo(rows));
        var nearly = chat with { Token = _host.TokenOf(chat, now.AddHours(-1).AddMinutes(1)) };
        Assert.That((await _host.PollAsync(nearly)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Token_Missing_Is401()
    {
        var chat = await _host.StartChatAsync();
        var rows = await _host.RowsAsync();
        AssertProblem(await _host.SendAsync(HttpMethod.Get, WebChatHost.Activities(chat), token: null), HttpStatusCode.Unauthorized, "Unauthorized");
        AssertProblem(await _host.SendAsync(HttpMethod.Post, WebChatHost.Activities(chat), token: null, WebChatHost.Message("hi")), HttpStatusCode.Unauthorized, "Unauthorized");
        AssertProblem(await _host.SendAsync(HttpMethod.Post, Conversations, token: null), HttpStatusCode.Unauthorized, "Unauthorized");
        Assert.That(await _host.RowsAsync(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Token_Tampered_Is403()
    {
        var chat = await _host.StartChatAsync();
        var (body, signature) = (chat.Token.Split('.')[0], chat.Token.Split('.')[1]);
        var otherBody = (body[0] == 'A' ? 'B' : 'A') + body[1..];
        foreach (var token in new[] { otherBody + "." + signature, body, body + ".", "." + signature, body + "." + new string('A', 43), "x.y", new string('a', 600), $"{body}.{signature}.{signature}" })
            AssertProblem(await _host.PollAsync(chat with { Token = token }), HttpStatusCode.Forbidden, "BadArgument");
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Bad("NotJson", "{");
        yield return Bad("Empty", "");
        yield return Bad("Null", "null");
        yield return Bad("Text", "\"hi\"");
        yield return Bad("List", "[]");
        yield return Bad("TextIsANumber", """{"type":"message","text":5}""");
        yield return Bad("NoType", """{"text":"hi"}""");
        yield return Bad("UnknownType", """{"type":"installationUpdate","text":"hi"}""");
        yield return Bad("Nul", """{"type":"message","text":"a\u0000b"}""");
        yield return Bad("ControlCharacter", """{"type":"message","text":"a\u001bb"}""");
        yield return Bad("HighSurrogate", """{"type":"message","text":"a\ud83d"}""");
        yield return Bad("LowSurrogate", """{"type":"message","text":"\ude00a"}""");
        yield return Bad("SurrogateInChannelData", """{"type":"message","text":"a","channelData":{"clientActivityID":"x\ud83d"}}""");
        yield return Bad("SurrogateInAName", """{"type":"message","text":"a","channelData":{"x\ud83d":1}}""");
        yield return Bad("SurrogateInValue", """{"type":"event","name":"e","value":["\ud83d"]}""");
        yield return Bad("SurrogateInFrom", """{"type":"message","text":"a","from":{"name":"\ud83d"}}""");
        yield return Bad("NameTwice", """{"type":"message","text":"a","channelData":{"x":1,"x":2}}""");
        yield return Bad("TooLongText", JsonSerializer.Serialize(new { type = "message", text = new string('a', 4001) }));
        yield return Bad("TooDeep", $$"""{"type":"message","text":"a","value":{{new string('[', 80)}}{{new string(']', 80)}}}""");
        yield return Bad("LocaleTooLong", JsonSerializer.Serialize(new { type = "message", text = "a", locale = new string('a', 36) }));
        yield return Bad("TimestampNonsense", """{"type":"message","text":"a","timestamp":"yesterday"}""");
        yield return Bad("BrokenUtf8", (byte[])[.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        yield return Bad("BrokenUtf8InChannelData", (byte[])[.. "{\"type\":\"message\",\"text\":\"a\",\"channelData\":{\"clientActivityID\":\""u8, 0xFF, .. "\"}}"u8]);
        yield return Bad("EncodedSurrogate", (byte[])[.. "{\"type\":\"message\",\"text\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8]);
        yield return Bad("OneMegabyte", JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = new string('a', 1024 * 1024) }), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        yield return Bad("JustTooLarge", JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = "a", value = new string('a', 64 * 1024) }), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");

        static TestCaseData Bad(string name, object body, HttpStatusCode status = HttpStatusCode.BadRequest, string code = "BadArgument") =>
            new TestCaseData(body is string text ? Encoding.UTF8.GetBytes(text) : body, status, code).SetName($"Post_{name}_IsRefusedAndNothingIsStored");
    }

    [TestCaseSource(nameof(Refused))]
    public async Task Post_BadBody(byte[] body, HttpStatusCode status, string code)
    {
        var chat = await _host.StartChatAsync();
        var rows = await _host.RowsAsync();
        AssertProblem(await _host.SendAsync(HttpMethod.Post, WebChatHost.Activities(chat), chat.Token, body), status, code);
        Assert.That(await _host.RowsAsync(), Is.EqualTo(rows));
        Assert.That((await _host.PollAsync(chat)).Activities, Has.Count.EqualTo(1), "and the conversation still reads");
    }

    [Test]
    public async Task Post_LongestText_IsAccepted()
    {
        var chat = await _host.StartChatAsync();
        Assert.That((await _host.SayAsync(chat, string.Concat(Enumerable.Repeat("😀", 2000)))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _host.WaitForAsync(chat, 2))[1].GetProperty("text").GetString(), Has.Length.EqualTo(4000));
    }

    [Test]
    public async Task Post_LineBreaksAndReplacementCharacter_AreText()
    {
        var chat = await _host.StartChatAsync();
        Assert.That((await _host.SayAsync(chat, "a\r\n\tb \uFFFD <b>&amp;")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _host.WaitForAsync(chat, 2))[1].GetProperty("text").GetString(), Is.EqualTo("a\r\n\tb \uFFFD <b>&amp;"));
    }

    [Test]
    public async Task Upload_File_IsRefusedPlainly()
    {
        var chat = await _host.StartChatAsync();
        AssertProblem(await _host.SendAsync(HttpMethod.Post, $"{Conversations}/{chat.ConversationId}/upload", chat.Token, "x"), HttpStatusCode.UnsupportedMediaType, "BadArgument");
    }

    [Test]
    public async Task RateLimits_Exceeded_Are429WithRetryAfterAndReadingGoesOn()
    {
        await using var host = await WebChatHost.StartAsync("--WebChat:ActivitiesPerMinute=3", "--WebChat:TokensPerMinute=2");
        var chat = await host.StartChatAsync();
        for (var i = 0; i < 3; i++)
            Assert.That((await host.SayAsync(chat, "cost?")).Status, Is.EqualTo(HttpStatusCode.OK));
        await host.SettledAsync();
        var rows = await host.RowsAsync();
        var refused = await host.SayAsync(chat, "cost?");
        AssertProblem(refused, HttpStatusCode.TooManyRequests, "ThrottledException");
        Assert.That(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), Is.InRange(1, 60));
        Assert.That(await host.RowsAsync(), Is.EqualTo(rows));
        for (var i = 0; i < 50; i++)
            Assert.That((await host.PollAsync(chat)).Status, Is.EqualTo(HttpStatusCode.OK), "the official client gives up for good at a 429");

        await host.TokenAsync();
        var noToken = await host.SendAsync(HttpMethod.Post, "webchat/token", token: null);
        AssertProblem(noToken, HttpStatusCode.TooManyRequests, "ThrottledException");
        Assert.That(noToken.Headers, Does.ContainKey("Retry-After"));
    }

    [TestCase("https://evil.example", false)]
    [TestCase("null", false)]
    [TestCase("https://shop.example.com", true)]
    [TestCase("", true)]
    public async Task Token_Origin_OnlyOwnAndAllowed(string origin, bool allowed)
    {
        var answer = await _host.SendAsync(HttpMethod.Post, "webchat/token", null, body: null, ("Origin", origin));
        Assert.That(answer.Status, Is.EqualTo(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden));
        Assert.That(answer.Headers.ContainsKey("Access-Control-Allow-Origin"), Is.EqualTo(allowed && origin.Length > 0));
    }

    [Test]
    public async Task Unknown_Addresses_AreProblemsToo()
    {
        var chat = await _host.StartChatAsync();
        foreach (var path in new[] { "v3/directline/nothing", $"{Conversations}/{chat.ConversationId}/nothing", "api/nothing" })
        {
            var answer = await _host.SendAsync(HttpMethod.Get, path, chat.Token);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            Assert.That(answer.Body, Does.Contain("\"status\":404").And.Not.Contain("   at "), path);
        }
    }

    [Test]
    public async Task Texts_Languages_AreCompleteForThePage()
    {
        foreach (var language in Catalogue.Languages)
        {
            var answer = await _host.SendAsync(HttpMethod.Get, $"webchat/texts?language={language}", token: null);
            Assert.That(answer.Json.GetProperty("language").GetString(), Is.EqualTo(language));
            Assert.That(answer.Json.GetProperty("page").EnumerateObject().Select(text => text.Name), Is.EquivalentTo(Catalogue.Texts.For("en").Page.Keys));
            Assert.That(answer.Json.GetProperty("languages").GetArrayLength(), Is.EqualTo(Catalogue.Languages.Count()));
            Assert.That(answer.Body, Does.Not.Contain("{shop}"));
        }
    }

    [Test]
    public async Task Health_Running_IsLiveAndReady()
    {
        Assert.That((await _host.SendAsync(HttpMethod.Get, "health/live", token: null)).Status, Is.EqualTo(HttpStatusCode.OK));
        var ready = await _host.SendAsync(HttpMethod.Get, "health/ready", token: null);
        Assert.That(ready.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(ready.Json.GetProperty("parts").GetProperty("conversations").GetString(), Is.EqualTo("up"));
    }

    private static string? Id(JsonElement activity) => activity.GetProperty("id").GetString();

    private static void AssertProblem(Answer answer, HttpStatusCode status, string code)
    {
        Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
        Assert.That(answer.Json.GetProperty("status").GetInt32(), Is.EqualTo((int)status));
        Assert.That(answer.Json.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(answer.Json.GetProperty("error").GetProperty("message").GetString(), Is.Not.Empty);
        Assert.That(answer.Body, Does.Not.Contain("   at ").And.Not.Contain("Exception:").And.Not.Contain("System."));
    }
}
