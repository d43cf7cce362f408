using System.Net;
using System.Net.WebSockets;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Desk;

[Parallelizable(ParallelScope.All)]
public sealed class HubTests
{
    private static readonly TranscriptLine Line = new(7, "shopper", null, DateTimeOffset.UnixEpoch, "pl", "Halo?", null, null);

    [Test]
    public async Task Connect_WithoutSessionOrFromAnotherOrigin_IsRefused()
    {
        await using var host = await DeskHost.StartAsync();
        using var stranger = host.NewClient();
        await stranger.PostAsync(HttpStatusCode.Unauthorized, "/hubs/desk/negotiate?negotiateVersion=1");
        using var admin = await host.AdministratorAsync();
        using (var foreign = await admin.SendAsync(HttpMethod.Post, "/hubs/desk/negotiate?negotiateVersion=1", null, origin: "https://evil.example"))
            await DeskClient.CheckAsync(foreign, HttpStatusCode.Forbidden);
        Assert.That(() => HubClient.ConnectAsync(host, admin, "https://evil.example"), Throws.InstanceOf<WebSocketException>());
        using (var own = await admin.SendAsync(HttpMethod.Post, "/hubs/desk/negotiate?negotiateVersion=1", null, origin: $"http://{host.Address.Authority}"))
            Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var hub = await HubClient.ConnectAsync(host, admin, $"http://{host.Address.Authority}");
    }

    [Test]
    public async Task Moves_ReachEveryPage_EachWithItsOwnMine()
    {
        await using var host = await DeskHost.StartAsync();
        using var ann = await host.AgentAsync("ann");
        using var ben = await host.AgentAsync("ben");
        using var annPage = await HubClient.ConnectAsync(host, ann);
        using var benPage = await HubClient.ConnectAsync(host, ben);

        await host.EnqueueAsync("h1");
        Assert.That((await benPage.PushedAsync("handoffChanged", _ => true)).GetProperty("state").GetString(), Is.EqualTo("waiting"));
        await benPage.PushedAsync("queueChanged", q => q.GetProperty("waiting").GetInt32() == 1);

        await ann.PostAsync(HttpStatusCode.OK, "/api/desk/handoffs/h1/claim");
        var seenByAnn = await annPage.PushedAsync("handoffChanged", c => c.GetProperty("state").GetString() == "claimed");
        var seenByBen = await benPage.PushedAsync("handoffChanged", c => c.GetProperty("state").GetString() == "claimed");
        Assert.That((seenByAnn.GetProperty("mine").GetBoolean(), seenByBen.GetProperty("mine").GetBoolean()), Is.EqualTo((true, false)));
        Assert.That(seenByBen.GetProperty("claimedBy").GetString(), Is.EqualTo("ann"));
        await annPage.PushedAsync("queueChanged", q => q.GetProperty("claimed").GetInt32() == 1);

        var agents = (await ann.GetAsync("/api/desk/agents")).GetProperty("items").EnumerateArray();
        Assert.That(agents.Where(a => a.GetProperty("online").GetBoolean()).Select(a => a.GetProperty("name").GetString()), Is.EqualTo(["ann", "ben"]));
    }

    [Test]
    public async Task Messages_ReachWatchersOnly()
    {
        await using var host = await DeskHost.StartAsync();
        using var admin = await host.AdministratorAsync();
        using var watching = await HubClient.ConnectAsync(host, admin);
        using var other = await HubClient.ConnectAsync(host, admin);
        await host.EnqueueAsync("h1");
        await host.EnqueueAsync("h2");
        await watching.InvokeAsync("Watch", "h1");
        await other.InvokeAsync("Watch", "h2");
        Assert.That(() => other.InvokeAsync("Watch", "no"), Throws.InvalidOperationException.With.Message.Contains("no such handoff"));

        await host.Service<IDeskNotifier>().MessageAddedAsync("h1", Line, default);
        await host.Service<IDeskNotifier>().ShopperTypingAsync("h2", default);

        var added = await watching.PushedAsync("messageAdded", _ => true);
        Assert.That((added.GetProperty("handoffId").GetString(), added.GetProperty("line").GetProperty("text").GetString()), Is.EqualTo(("h1", "Halo?")));
        // Pushes keep their order: had the other page been sent the message, it would have met it before this.
        var first = await other.PushedAsync("typing", _ => true);
        Assert.That((first.GetProperty("handoffId").GetString(), first.GetProperty("author").GetString()), Is.EqualTo(("h2", "shopper")));
    }

    [Test]
    public async Task Typing_ReachesTheOtherWatchers()
    {
        await using var host = await DeskHost.StartAsync();
        using var ann = await host.AgentAsync("ann");
        using var annPage = await HubClient.ConnectAsync(host, ann);
        using var otherPage = await HubClient.ConnectAsync(host, ann);
        await host.EnqueueAsync("h1");
        await annPage.InvokeAsync("Watch", "h1");
        await otherPage.InvokeAsync("Watch", "h1");
        await annPage.InvokeAsync("Typing", "h1");
        var typing = await otherPage.PushedAsync("typing", _ => true);
        Assert.That((typing.GetProperty("author").GetString(), typing.GetProperty("name").GetString()), Is.EqualTo(("agent", "ann")));
    }

    [Test]
    public async Task Renew_ExtendsTheLeaseOfTheHolderOnly()
    {
        await using var host = await DeskHost.StartAsync();
        using var ann = await host.AgentAsync("ann");
        using var admin = await host.AdministratorAsync();
        using var annPage = await HubClient.ConnectAsync(host, ann);
        using var adminPage = await HubClient.ConnectAsync(host, admin);
        await host.EnqueueAsync("h1");
        await ann.PostAsync(HttpStatusCode.OK, "/api/desk/handoffs/h1/claim");
        var before = (await host.Queue.GetAsync("h1", default))!.LeaseUntil!.Value;
        await Task.Delay(20);

        Assert.That((await adminPage.InvokeAsync("Renew", "h1")).GetBoolean(), Is.False);
        Assert.That((await host.Queue.GetAsync("h1", default))!.LeaseUntil, Is.EqualTo(before));
        Assert.That((await annPage.InvokeAsync("Renew", "h1")).GetBoolean(), Is.True);
        Assert.That((await host.Queue.GetAsync("h1", default))!.LeaseUntil, Is.GreaterThan(before));
    }

    [Test]
    public async Task Replicas_OnOneRedis_ShareQueueAccountsAndNews()
    {
        var redis = await SharedRedis.GetAsync();
        (string, string?)[] settings = [("Redis:ConnectionString", redis.ConnectionString), ("Redis:KeyPrefix", SharedRedis.NewPrefix())];
        await using var one = await DeskHost.StartAsync(settings);
        await using var two = await DeskHost.StartAsync(settings);
        using var ann = await one.AgentAsync("ann");
        using var admin = await two.AdministratorAsync();
        using var pageOnTwo = await HubClient.ConnectAsync(two, admin);

        await one.EnqueueAsync("h1");
        await pageOnTwo.PushedAsync("handoffChanged", c => c.GetProperty("id").GetString() == "h1");
        await pageOnTwo.InvokeAsync("Watch", "h1");
        await ann.PostAsync(HttpStatusCode.OK, "/api/desk/handoffs/h1/claim");
        await pageOnTwo.PushedAsync("handoffChanged", c => c.GetProperty("claimedBy").GetString() == "ann");
        await one.Service<IDeskNotifier>().MessageAddedAsync("h1", Line, default);
        Assert.That((await pageOnTwo.PushedAsync("messageAdded", _ => true)).GetProperty("line").GetProperty("text").GetString(), Is.EqualTo("Halo?"));

        Assert.That(await two.Service<IHandoffEventSignal>().WaitAsync(TimeSpan.FromSeconds(5), default), Is.True, "the other replica's event reader is woken");
        Assert.That((await two.Queue.ReadEventsAsync(10, default)).Single().Kind, Is.EqualTo(HandoffEventKind.Claimed));
        var agents = (await admin.GetAsync("/api/desk/agents")).GetProperty("items").EnumerateArray();
        Assert.That(agents.Select(a => a.GetProperty("name").GetString()), Is.EqualTo(["admin", "ann"]));
    }
}
