using System.Text.RegularExpressions;
using CrossBorderBot.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace CrossBorderBot.Journeys;

/// <summary>The chat's page by itself: right to left, languages, phone and dark, after a restart, on a foreign page.</summary>
public sealed class PageJourneys
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private HostProcess _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await HostProcess.StartAsync(Never);

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase(false, false, TestName = "Arabic_page_reads_right_to_left_on_a_desktop")]
    [TestCase(true, true, TestName = "Arabic_page_reads_right_to_left_on_a_phone_in_the_dark")]
    public async Task Arabic_page_reads_right_to_left(bool phone, bool dark)
    {
        await using var browser = await Visitor.OpenAsync(new Uri(_host.Address, "?lang=ar"), "ar", phone, dark);
        var shop = new ShopPage(browser);
        await shop.OpenChatAsync();
        await shop.SayAsync("وين طلبي KH-10585");
        await shop.ReadsAsync("KH-10585");
        await shop.SayAsync("yusuf@example.com");
        await shop.ReadsAsync("DHL");
        await Expect(browser.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(browser.Page.Locator("html")).ToHaveAttributeAsync("lang", new Regex("^ar"));
        var own = (await browser.Page.Locator(".webchat__bubble--from-user").First.BoundingBoxAsync())!;
        var bots = (await browser.Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)").First.BoundingBoxAsync())!;
        Assert.That(own.X, Is.LessThan(bots.X), "the shopper's own bubbles stand on the left when the page reads from the right");
        await browser.PictureAsync($"arabic-{(phone ? "phone" : "desktop")}-{(dark ? "dark" : "light")}");
        Assert.Multiple(async () =>
        {
            Assert.That(await browser.SeriousFaultsAsync(), Is.Empty);
            Assert.That(browser.Complaints, Is.Empty);
        });
    }

    [Test]
    public async Task Switching_the_page_language_keeps_the_conversation()
    {
        await using var browser = await Visitor.OpenAsync(new Uri(_host.Address, "?lang=en"), "en-GB");
        var shop = new ShopPage(browser);
        await shop.OpenChatAsync();
        await shop.SayAsync("do you ship to Norway?");
        await shop.ReadsAsync("do you ship to Norway?");
        await shop.SwitchLanguageAsync("fr");
        await Expect(browser.Page.Locator("html")).ToHaveAttributeAsync("lang", new Regex("^fr"));
        await shop.ReadsAsync("do you ship to Norway?");
        await shop.SayAsync("quels sont vos moyens de paiement ?");
        await shop.ReadsAsync("Mastercard");
        Assert.That((await shop.BubblesAsync()).Count(text => text.Contains("Norway?", StringComparison.Ordinal)), Is.EqualTo(1));
        await browser.PictureAsync("french-desktop-light");
    }

    [Test]
    public async Task A_button_is_answered_in_the_shoppers_language()
    {
        await using var browser = await Visitor.OpenAsync(new Uri(_host.Address, "?lang=de"), "de-DE", dark: true);
        var shop = new ShopPage(browser);
        await shop.OpenChatAsync();
        await shop.ChooseAsync("Rückgabebedingungen");
        await shop.ReadsAsync("30 Tage");
        await browser.PictureAsync("german-desktop-dark");
    }

    [Test]
    public async Task A_killed_server_comes_back_without_losing_or_repeating_a_message()
    {
        await using var host = await HostProcess.StartAsync(Never);
        await using var browser = await Visitor.OpenAsync(new Uri(host.Address, "?lang=en"), "en-GB");
        var shop = new ShopPage(browser);
        await shop.OpenChatAsync();
        await shop.SayAsync("do you accept paypal?");
        await shop.ReadsAsync("Mastercard");
        await host.KillAsync();
        await host.StartAgainAsync(Never);
        await Expect(browser.Page.Locator("[data-part=chat]")).ToHaveAttributeAsync("data-state", "online", new() { Timeout = 60_000 });
        await shop.SayAsync("how long does delivery take?");
        await shop.ReadsAsync("3–6");
        var bubbles = await shop.BubblesAsync();
        Assert.Multiple(() =>
        {
            Assert.That(bubbles.Count(text => text.Contains("Mastercard", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(bubbles.Count(text => text == "do you accept paypal?"), Is.EqualTo(1));
            Assert.That(bubbles.Count(text => text == "how long does delivery take?"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task One_script_tag_puts_the_chat_on_a_foreign_page()
    {
        using var shop = new ForeignShop();
        await using var host = await HostProcess.StartAsync(Never, $"--WebChat:AllowedOrigins:0={shop.Origin}");
        shop.Serve($"<!doctype html><html lang=es><title>Tienda</title><h1>Tienda</h1><script src=\"{host.Address}widget.js\" data-language=\"es\" async></script></html>");
        await using var browser = await Visitor.OpenAsync(new Uri(shop.Origin), "es-ES");
        await browser.Page.Locator("crossborderbot-chat button").First.ClickAsync();
        var frame = browser.Page.FrameLocator("crossborderbot-chat iframe");
        await frame.Locator("[data-part=chat][data-state=online]").WaitForAsync();
        await frame.Locator("[data-id=webchat-sendbox-input]").FillAsync("¿cuánto cuesta el envío?");
        await frame.Locator("[data-id=webchat-sendbox-input]").PressAsync("Enter");
        await Expect(frame.Locator(".webchat__bubble__content").Filter(new() { HasText = "4,90" }).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await browser.PictureAsync("widget-on-a-foreign-page");
    }
}
