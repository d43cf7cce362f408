using System.Text.RegularExpressions;
using CrossBorderBot.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace CrossBorderBot.Journeys;

/// <summary>A shopper and an agent who share no language, in two browsers, against the real program.</summary>
public sealed partial class HandoverJourneys
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Test]
    public async Task Spanish_shopper_reads_the_English_agents_reply_in_Spanish()
    {
        await using var host = await HostProcess.StartAsync(Never);
        await using var shopperBrowser = await Visitor.OpenAsync(new Uri(host.Address, "?lang=es"), "es-ES");
        var shop = new ShopPage(shopperBrowser);
        await shop.OpenChatAsync();
        await shop.ReadsAsync("asistente");
        await shop.SayAsync("hola, ¿dónde está mi pedido KH-10482?");
        await shop.ReadsAsync("correo");
        await shop.SayAsync("lucia@example.com");
        await shop.ReadsAsync("DHL");
        await shop.SayAsync("quiero hablar con una persona, por favor");
        await shop.ReadsAsync("cola: 1");
        await shopperBrowser.PictureAsync("spanish-shopper-waiting");

        await using var agentBrowser = await Visitor.OpenAsync(new Uri(host.Address, "desk"), "en-GB");
        var desk = new DeskPage(agentBrowser);
        await desk.SignInAsync();
        await Expect(desk.Card("Spanish")).ToBeVisibleAsync();
        await agentBrowser.PictureAsync("desk-queue");
        await desk.OpenAsync("Spanish");
        await desk.ReadsAsync("hello, where");
        await desk.ClaimAsync();
        await shop.ReadsAsync("admin");
        await Expect(desk.Details).ToContainTextAsync("KH-10482");

        await desk.WriteAsync("Your parcel KH-10482 arrives on Tuesday. Do you need more help?");
        await Expect(desk.Preview).ToContainTextAsync("KH-10482");
        await Expect(desk.Preview).ToContainTextAsync("Apertium");
        await agentBrowser.PictureAsync("desk-conversation");
        await desk.SendAsync();
        await shop.ReadsAsync(Tuesday());
        await shopperBrowser.PictureAsync("spanish-shopper-answered");

        await shop.SayAsync("muchas gracias");
        await desk.ReadsAsync("muchas gracias");
        Assert.That((await shop.BubblesAsync())[^1], Does.Contain("muchas gracias"), "with an agent there the bot is silent");
        await desk.ResolveAsync();
        await shop.ReadsAsync("1");
        await shop.ChooseAsync("5");
        await shop.ReadsAsync(new Regex("valoración|opinión|puntuación|calificación", RegexOptions.IgnoreCase));
        await shop.SayAsync("¿cuánto cuesta el envío?");
        await shop.ReadsAsync("4,90");
        Assert.That(shopperBrowser.Complaints.Concat(agentBrowser.Complaints), Is.Empty);
    }

    [Test]
    public async Task Chinese_shopper_gets_an_approved_answer_that_the_English_agent_picked()
    {
        await using var host = await HostProcess.StartAsync(Never, "--Translation:Engines=memory");
        await using var shopperBrowser = await Visitor.OpenAsync(new Uri(host.Address, "?lang=zh"), "zh-CN", phone: true);
        var shop = new ShopPage(shopperBrowser);
        await shop.OpenChatAsync();
        await shop.SayAsync("我的包裹被海关扣了，订单号 KH-10517");
        await shop.ReadsAsync("邮箱");
        await shop.SayAsync("wei.chen@example.com");
        await shop.ReadsAsync("EE000000155DE");
        await shop.SayAsync("转人工");
        await shop.ReadsAsync("排在第1位");
        await shopperBrowser.PictureAsync("chinese-shopper-phone");

        await using var agentBrowser = await Visitor.OpenAsync(new Uri(host.Address, "desk"), "en-GB");
        var desk = new DeskPage(agentBrowser);
        await desk.SignInAsync();
        await desk.OpenAsync("Chinese");
        await desk.ClaimAsync();
        await Expect(desk.Details).ToContainTextAsync("China");

        await desk.WriteAsync("I will call the carrier for you today.");
        await Expect(desk.Preview).ToContainTextAsync("No safe translation");
        await agentBrowser.PictureAsync("desk-no-safe-translation");
        await desk.PickArticleAsync("Customs documents");
        await agentBrowser.PictureAsync("desk-article-picked");
        await desk.SendAsync();
        await shop.ReadsAsync("发票");
        Assert.That(shopperBrowser.Complaints.Concat(agentBrowser.Complaints), Is.Empty);
    }

    [Test]
    public async Task A_draft_survives_a_reload_and_a_killed_server()
    {
        await using var host = await HostProcess.StartAsync(Never);
        await using var shopperBrowser = await Visitor.OpenAsync(new Uri(host.Address, "?lang=es"), "es-ES");
        var shop = new ShopPage(shopperBrowser);
        await shop.OpenChatAsync();
        await shop.SayAsync("quiero hablar con una persona");
        await shop.ReadsAsync("cola: 1");
        await using var agentBrowser = await Visitor.OpenAsync(new Uri(host.Address, "desk"), "en-GB");
        var desk = new DeskPage(agentBrowser);
        await desk.SignInAsync();
        await desk.OpenAsync("Spanish");
        await desk.ClaimAsync();
        await desk.WriteAsync("Good morning, how can I help?");

        await agentBrowser.Page.ReloadAsync();
        await Expect(desk.Reply).ToHaveValueAsync("Good morning, how can I help?");
        await host.KillAsync();
        await host.StartAgainAsync(Never);
        await agentBrowser.Page.ReloadAsync();
        await Expect(desk.Reply).ToHaveValueAsync("Good morning, how can I help?");
        await desk.SendAsync();
        await shop.ReadsAsync("Bueno");
        await shop.SayAsync("¿sigue usted ahí?");
        await desk.ReadsAsync("¿sigue usted ahí?");
        var bubbles = await shop.BubblesAsync();
        Assert.That(bubbles.Count(text => text.Contains("Salir", StringComparison.Ordinal) || text.Contains("cola: 1", StringComparison.Ordinal)), Is.EqualTo(1), "nothing is shown twice after the reconnect");
    }

    // "Tuesday" in the machine's Spanish.
    [GeneratedRegex("martes", RegexOptions.IgnoreCase)]
    private static partial Regex Tuesday();
}
