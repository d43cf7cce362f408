using System.Net;
using CrossBorderBot.Handoff.Roster;
using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Desk;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SessionTests : IAsyncDisposable
{
    private readonly List<IDisposable> _clients = [];
    private DeskHost _host = null!;

    [SetUp]
    public async Task Start() => _host = await DeskHost.StartAsync();

    [Test]
    public async Task SignIn_Right_GivesASessionUntilSignedOut()
    {
        var client = Client();
        await client.ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "/api/desk/session");
        await client.PostAsync(HttpStatusCode.NoContent, "/api/desk/session", new { email = " ADMIN@shop.example ", password = DeskHost.Password });

        var session = await client.GetAsync("/api/desk/session");
        Assert.That(session.GetProperty("email").GetString(), Is.EqualTo(DeskHost.AdminEmail));
        Assert.That(session.GetProperty("role").GetString(), Is.EqualTo("administrator"));
        Assert.That(session.GetProperty("deskLanguage").GetString(), Is.EqualTo("en"));
        Assert.That(session.GetProperty("shopName").GetString(), Is.EqualTo("Border Shop"));
        Assert.That(session.GetProperty("languages").EnumerateArray().Select(l => l.GetString()), Is.EqualTo(["en"]));

        await client.ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Delete, "/api/desk/session");
        await client.ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "/api/desk/session");
    }

    [Test]
    public async Task SignIn_Cookie_IsForThisSiteAndNoScript()
    {
        using var response = await Client().SendAsync(HttpMethod.Post, "/api/desk/session",
            new StringContent($$"""{"email":"{{DeskHost.AdminEmail}}","password":"{{DeskHost.Password}}"}"""));
        var cookie = response.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        Assert.That(cookie, Does.StartWith("crossborderbot.desk=").And.Contain("httponly").And.Contain("samesite=strict").And.Contain("path=/;"));
    }

    [TestCase("admin@shop.example", "wrong password"), TestCase("nobody@shop.example", "correct horse battery"), TestCase("", ""), TestCase("not an address", "x")]
    public async Task SignIn_Wrong_SaysTheSameForEveryone(string email, string password)
    {
        var problem = await Client().PostAsync(HttpStatusCode.Unauthorized, "/api/desk/session", new { email, password });
        Assert.That(problem.GetProperty("detail").GetString(), Is.EqualTo("E-mail or password is wrong."));
    }

    [Test]
    public async Task SignIn_EleventhWrongTryInAMinute_IsRefusedEvenWhenRight()
    {
        var client = Client();
        for (var i = 0; i < 10; i++)
            await client.PostAsync(HttpStatusCode.Unauthorized, "/api/desk/session", new { email = DeskHost.AdminEmail, password = $"wrong {i}" });
        await client.PostAsync(HttpStatusCode.TooManyRequests, "/api/desk/session", new { email = DeskHost.AdminEmail, password = DeskHost.Password });
    }

    [Test]
    public async Task UnsafeCall_WithoutTheHeader_IsRefused()
    {
        var client = await SignedInAsync();
        await _host.EnqueueAsync("h1");
        foreach (var path in new[] { "/api/desk/session", "/api/desk/handoffs/h1/claim" })
        {
            using var response = await client.SendAsync(HttpMethod.Post, path, new StringContent("{}"), withHeader: false);
            await DeskClient.CheckAsync(response, HttpStatusCode.BadRequest);
        }
        Assert.That((await _host.Queue.GetAsync("h1", default))!.ClaimedBy, Is.Null);
    }

    [Test]
    public async Task Password_Changed_EndsTheSession()
    {
        var client = await SignedInAsync();
        var directory = _host.Service<IAgentDirectory>();
        var account = (await directory.FindByEmailAsync(DeskHost.AdminEmail, default))!;
        await directory.SaveAsync(account with { PasswordHash = "other", SecurityStamp = "other" }, default);
        await client.ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "/api/desk/session");
    }

    [TestCase("{"), TestCase("[]"), TestCase("null"), TestCase(""), TestCase("{\"email\":5}"), TestCase("\"text\"")]
    public async Task Body_Malformed_IsAProblem(string body) =>
        await Client().PostAsync(HttpStatusCode.BadRequest, "/api/desk/session", body);

    [Test]
    public async Task Body_Over64Kilobytes_IsAProblem([Values] bool chunked)
    {
        HttpContent content = chunked
            ? new StreamContent(new MemoryStream(new byte[70_000]))
            : new StringContent(new string(' ', 70_000));
        using var request = new HttpRequestMessage();
        if (chunked)
            content.Headers.ContentLength = null;
        using var response = await Client().SendAsync(HttpMethod.Post, "/api/desk/session", content);
        await DeskClient.CheckAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public async Task UnknownPath_IsAProblem()
    {
        await Client().ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/desk/nothing");
        await Client().ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Put, "/api/desk/session");
    }

    [Test]
    public async Task Agents_AddedByAnAgent_IsForbidden()
    {
        var agent = Keep(await _host.AgentAsync("ann"));
        await agent.PostAsync(HttpStatusCode.Forbidden, "/api/desk/agents", new { name = "x", email = "x@shop.example", password = DeskHost.Password });
    }

    [Test]
    public async Task Agents_Added_AreListedAndMaySignIn()
    {
        var agent = Keep(await _host.AgentAsync("ann"));
        Assert.That((await agent.GetAsync("/api/desk/session")).GetProperty("role").GetString(), Is.EqualTo("agent"));
        var listed = (await agent.GetAsync("/api/desk/agents")).GetProperty("items").EnumerateArray().ToDictionary(a => a.GetProperty("name").GetString()!);
        Assert.That(listed.Keys, Is.EquivalentTo(["admin", "ann"]));
        Assert.That(listed["ann"].GetProperty("skills")[0].GetString(), Is.EqualTo("shipping"));
        Assert.That(listed["ann"].GetProperty("online").GetBoolean(), Is.False);
        Assert.That(listed["ann"].TryGetProperty("passwordHash", out _), Is.False);
    }

    [Test]
    public async Task Agents_Invalid_IsRefused()
    {
        var client = await SignedInAsync();
        await client.PostAsync(HttpStatusCode.BadRequest, "/api/desk/agents", new { name = "x", email = "x@shop.example", password = "elevenchars" });
        await client.PostAsync(HttpStatusCode.BadRequest, "/api/desk/agents", new { name = "x", email = "x", password = DeskHost.Password });
        await client.PostAsync(HttpStatusCode.BadRequest, "/api/desk/agents", new { name = "x", email = "x@shop.example", password = DeskHost.Password, role = "owner" });
        await client.PostAsync(HttpStatusCode.Conflict, "/api/desk/agents", new { name = "x", email = DeskHost.AdminEmail, password = DeskHost.Password });
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(c => c.Dispose());
        await _host.DisposeAsync();
    }

    private DeskClient Client() => Keep(_host.NewClient());

    private async Task<DeskClient> SignedInAsync() => Keep(await _host.AdministratorAsync());

    private DeskClient Keep(DeskClient client)
    {
        _clients.Add(client);
        return client;
    }
}
