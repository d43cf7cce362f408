using System.Net;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Desk;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HandoffApiTests : IAsyncDisposable
{
    private const string Path = "/api/desk/handoffs/h1";

    private DeskHost _host = null!;
    private DeskClient _ann = null!;
    private DeskClient _ben = null!;
    private DeskClient _admin = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await DeskHost.StartAsync();
        (_ann, _ben, _admin) = (await _host.AgentAsync("ann"), await _host.AgentAsync("ben"), await _host.AdministratorAsync());
        await _host.EnqueueAsync("h1");
    }

    [Test]
    public async Task List_Waiting_GivesCards()
    {
        await _host.EnqueueAsync("h2");
        var items = (await _ann.GetAsync("/api/desk/handoffs")).GetProperty("items").EnumerateArray().ToList();

        Assert.That(items.Select(i => i.GetProperty("id").GetString()), Is.EqualTo(["h1", "h2"]));
        Assert.That(items[0].EnumerateObject().Select(p => p.Name), Is.EquivalentTo(
        [
            "id", "conversationId", "state", "reason", "intent", "skill", "shopperLanguage", "channel", "priority", "waitingSeconds", "position", "preview",
            "previewOriginal", "summary", "claimedBy", "claimedById", "mine", "enqueuedAt", "claimedAt", "endedAt", "outcome",
        ]));
        Assert.That(items[1].GetProperty("position").GetInt32(), Is.EqualTo(2));
        Assert.That(items[0].GetProperty("state").GetString(), Is.EqualTo("waiting"));
    }

    [Test]
    public async Task List_Claimed_SaysWhose()
    {
        await _host.EnqueueAsync("h2");
        await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim");
        await _ben.PostAsync(HttpStatusCode.OK, "/api/desk/handoffs/h2/claim");

        var all = (await _ann.GetAsync("/api/desk/handoffs?state=claimed")).GetProperty("items").EnumerateArray();
        Assert.That(all.Select(i => (i.GetProperty("claimedBy").GetString(), i.GetProperty("mine").GetBoolean())), Is.EqualTo([("ann", true), ("ben", false)]));
        var mine = (await _ann.GetAsync("/api/desk/handoffs?state=claimed&mine=true")).GetProperty("items");
        Assert.That(mine.GetArrayLength(), Is.EqualTo(1));
        await _ann.ExpectAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/desk/handoffs?state=lost");
    }

    [Test]
    public async Task Get_GivesCardTranscriptAndOrder()
    {
        var epoch = (await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim")).GetProperty("epoch").GetInt64();
        var detail = await _ann.GetAsync(Path + "?language=de");

        Assert.That(detail.GetProperty("epoch").GetInt64(), Is.EqualTo(epoch));
        Assert.That(detail.GetProperty("mine").GetBoolean(), Is.True);
        Assert.That(detail.GetProperty("summary").GetString(), Is.EqualTo("read in de"));
        Assert.That(detail.GetProperty("order").GetProperty("number").GetString(), Is.EqualTo("100-200"));
        Assert.That(detail.GetProperty("entities")[0].GetProperty("kind").GetString(), Is.EqualTo("order"));
        var line = detail.GetProperty("transcript")[0];
        Assert.That(line.GetProperty("translation").GetProperty("match").GetInt32(), Is.EqualTo(80));
        Assert.That(line.EnumerateObject().Select(p => p.Name), Is.EquivalentTo(["sequence", "author", "authorName", "at", "language", "text", "translation", "status"]));
    }

    [Test]
    public async Task Claim_HeldByAnother_SaysWhoAndSinceWhen()
    {
        await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim");
        var problem = await _ben.PostAsync(HttpStatusCode.Conflict, Path + "/claim");
        Assert.That(problem.GetProperty("claimedBy").GetString(), Is.EqualTo("ann"));
        Assert.That(problem.GetProperty("claimedAt").GetDateTimeOffset(), Is.EqualTo(TimeProvider.System.GetUtcNow()).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Message_FromTheHolder_GoesToTheShopperOnce()
    {
        var epoch = (await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim")).GetProperty("epoch").GetInt64();
        var body = new { text = "On its way.", clientMessageId = "m1", translation = "Już jedzie.", sendOriginal = false, epoch };
        var first = await _ann.PostAsync(HttpStatusCode.Accepted, Path + "/messages", body);
        var again = await _ann.PostAsync(HttpStatusCode.Accepted, Path + "/messages", body);

        Assert.That(again.GetProperty("sequence").GetInt64(), Is.EqualTo(first.GetProperty("sequence").GetInt64()));
        var sent = _host.Conversations.Sent.Single();
        Assert.That((sent.Text, sent.Language, sent.Translation, sent.Epoch, sent.Agent.Name), Is.EqualTo(("On its way.", "en", "Już jedzie.", epoch, "ann")));
    }

    [Test]
    public async Task Message_RenewsTheLease()
    {
        await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim");
        var before = (await _host.Queue.GetAsync("h1", default))!.LeaseUntil;
        await Task.Delay(20);
        await _ann.PostAsync(HttpStatusCode.Accepted, Path + "/messages", new { text = "Hello", clientMessageId = "m1" });
        Assert.That((await _host.Queue.GetAsync("h1", default))!.LeaseUntil, Is.GreaterThan(before!.Value));
    }

    [Test]
    public async Task Message_WithoutTheClaim_IsRefused()
    {
        var body = new { text = "Hello", clientMessageId = "m1" };
        await _ann.PostAsync(HttpStatusCode.Conflict, Path + "/messages", body);
        var epoch = (await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim")).GetProperty("epoch").GetInt64();
        await _ben.PostAsync(HttpStatusCode.Conflict, Path + "/messages", body);
        await _admin.PostAsync(HttpStatusCode.Conflict, Path + "/messages", body);
        await _ann.PostAsync(HttpStatusCode.Conflict, Path + "/messages", new { text = "Hello", clientMessageId = "m1", epoch = epoch - 1 });
        _host.Conversations.SendAnswer = AgentMessageStatus.Fenced;
        await _ann.PostAsync(HttpStatusCode.Conflict, Path + "/messages", body);
        Assert.That(_host.Conversations.Sent, Is.Empty);
    }

    [Test]
    public async Task Message_EmptyOrTooLong_IsRefused()
    {
        await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim");
        foreach (var text in new[] { "", "  \n ", new string('x', 4001) })
            await _ann.PostAsync(HttpStatusCode.BadRequest, Path + "/messages", new { text, clientMessageId = "m1" });
        await _ann.PostAsync(HttpStatusCode.BadRequest, Path + "/messages", new { text = "Hello" });
        await _ann.PostAsync(HttpStatusCode.BadRequest, Path + "/messages", "{\"text\":");
        await _ann.PostAsync(HttpStatusCode.Accepted, Path + "/messages", new { text = new string('x', 4000), clientMessageId = "m1" });
    }

    [Test]
    public async Task Note_ByAnyAgent_StaysInside()
    {
        await _ben.PostAsync(HttpStatusCode.Accepted, Path + "/notes", new { text = "Called the carrier." });
        Assert.That(_host.Conversations.Notes.Single().Text, Is.EqualTo("Called the carrier."));
        Assert.That(_host.Conversations.Sent, Is.Empty);
    }

    [Test]
    public async Task Release_ByTheHolderOrAnAdministrator_NotByAnotherAgent()
    {
        await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim");
        var problem = await _ben.PostAsync(HttpStatusCode.Conflict, Path + "/release");
        Assert.That(problem.GetProperty("claimedBy").GetString(), Is.EqualTo("ann"));
        await _admin.PostAsync(HttpStatusCode.NoContent, Path + "/release");
        await _ann.PostAsync(HttpStatusCode.Conflict, Path + "/release");
        await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim");
        await _ann.PostAsync(HttpStatusCode.NoContent, Path + "/release");
    }

    [Test]
    public async Task Transfer_ToAgentWithNote_MovesTheClaim()
    {
        var benId = (await _ben.GetAsync("/api/desk/session")).GetProperty("id").GetString();
        await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim");
        await _ann.PostAsync(HttpStatusCode.BadRequest, Path + "/transfer", new { });
        await _ann.PostAsync(HttpStatusCode.BadRequest, Path + "/transfer", new { skill = "payment", agentId = benId });
        await _ann.PostAsync(HttpStatusCode.BadRequest, Path + "/transfer", new { agentId = "nobody" });

        await _ann.PostAsync(HttpStatusCode.NoContent, Path + "/transfer", new { agentId = benId, note = "Speaks Polish" });

        Assert.That((await _ben.GetAsync(Path)).GetProperty("mine").GetBoolean(), Is.True);
        Assert.That(_host.Conversations.Notes.Single().Text, Is.EqualTo("Speaks Polish"));
        await _ann.PostAsync(HttpStatusCode.Conflict, Path + "/messages", new { text = "Hello", clientMessageId = "m1" });
        await _ben.PostAsync(HttpStatusCode.NoContent, Path + "/transfer", new { skill = "payment" });
        Assert.That((await _ann.GetAsync(Path)).GetProperty("skill").GetString(), Is.EqualTo("payment"));
    }

    [Test]
    public async Task Resolve_EndsIt()
    {
        await _ann.PostAsync(HttpStatusCode.OK, Path + "/claim");
        await _ann.PostAsync(HttpStatusCode.BadRequest, Path + "/resolve", new { outcome = " " });
        await _ann.PostAsync(HttpStatusCode.NoContent, Path + "/resolve", new { outcome = "solved", note = "Refunded" });
        await _ann.PostAsync(HttpStatusCode.Conflict, Path + "/resolve", new { outcome = "solved" });
        var ended = (await _ann.GetAsync("/api/desk/handoffs?state=resolved&mine=true")).GetProperty("items")[0];
        Assert.That((ended.GetProperty("state").GetString(), ended.GetProperty("outcome").GetString()), Is.EqualTo(("resolved", "solved")));
    }

    [TestCase("machine", true), TestCase("exact", true), TestCase("guess", false), TestCase("none", false)]
    public async Task Translate_Preview_SaysWhetherItMayBeSent(string quality, bool canSend)
    {
        _host.Conversations.Translation = new LineTranslation("pl", "…", "memory", quality);
        var preview = await _ann.PostAsync(HttpStatusCode.OK, Path + "/translate", new { text = "On its way." });
        Assert.That((preview.GetProperty("quality").GetString(), preview.GetProperty("canSend").GetBoolean()), Is.EqualTo((quality, canSend)));
    }

    [Test]
    public async Task Explanation_OfAShoppersLine_IsGivenAndOthersAreUnknown()
    {
        var explanation = await _ann.GetAsync(Path + "/lines/1/explanation");
        Assert.That(explanation.GetProperty("intents")[0].GetProperty("probability").GetDouble(), Is.EqualTo(0.8));
        Assert.That(explanation.GetProperty("reasons")[0].GetProperty("text").GetString(), Is.EqualTo("gdzie"));
        Assert.That(explanation.GetProperty("similar")[0].GetProperty("english").GetString(), Is.EqualTo("where is the parcel"));
        await _ann.ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, Path + "/lines/2/explanation");
        await _ann.ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, Path + "/lines/x/explanation");
        await _ann.ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/desk/handoffs/no-such/lines/1/explanation");
    }

    [Test]
    public async Task Articles_AreInBothLanguages()
    {
        var article = (await _ann.GetAsync(Path + "/articles")).GetProperty("items")[0];
        Assert.That((article.GetProperty("text").GetString(), article.GetProperty("shopperText").GetString()), Is.EqualTo(("text in en", "text in pl")));
    }

    [Test]
    public async Task UnknownId_Everywhere_IsNotFound()
    {
        const string no = "/api/desk/handoffs/no";
        await _ann.ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, no);
        await _ann.ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, no + "/articles");
        foreach (var (move, body) in new (string, object?)[]
        {
            ("claim", null), ("release", null), ("transfer", new { skill = "payment" }), ("resolve", new { outcome = "solved" }),
            ("messages", new { text = "Hello", clientMessageId = "m1" }), ("notes", new { text = "Hello" }), ("translate", new { text = "Hello" }),
        })
            await _ann.PostAsync(HttpStatusCode.NotFound, $"{no}/{move}", body);
    }

    [Test]
    public async Task SignedOut_Everywhere_IsRefused()
    {
        using var stranger = _host.NewClient();
        foreach (var path in new[] { "/api/desk/handoffs", Path, Path + "/articles", "/api/desk/agents" })
            await stranger.ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, path);
        foreach (var move in new[] { "claim", "release", "transfer", "resolve", "messages", "notes", "translate" })
            await stranger.PostAsync(HttpStatusCode.Unauthorized, $"{Path}/{move}", new { });
        Assert.That((await _host.Queue.GetAsync("h1", default))!.State, Is.EqualTo(HandoffState.Waiting));
    }

    [Test]
    public async Task Store_Fails_IsAProblemWithoutItsText()
    {
        _host.Conversations.Failure = new TimeoutException("internal words");
        var problem = await _ann.PostAsync(HttpStatusCode.ServiceUnavailable, Path + "/translate", new { text = "Hello" });
        Assert.That(problem.ToString(), Does.Not.Contain("internal words"));
        _host.Conversations.Failure = new InvalidOperationException("internal words");
        problem = await _ann.PostAsync(HttpStatusCode.InternalServerError, Path + "/translate", new { text = "Hello" });
        Assert.That(problem.ToString(), Does.Not.Contain("internal words"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { _ann, _ben, _admin })
            client?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
    }
}
