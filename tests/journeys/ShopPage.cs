using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrossBorderBot.Journeys;

/// <summary>The demo shop with its chat, as a shopper uses it.</summary>
internal sealed class ShopPage(Visitor visitor)
{
    private const string Bubbles = ".webchat__bubble__content";

    private IPage Page => visitor.Page;

    public ILocator Buttons => Page.Locator(".webchat__suggested-action");

    public async Task OpenChatAsync()
    {
        // Until its texts are there the page shows neither the button nor the chat.
        await Page.Locator("body:not([data-loading])").WaitForAsync();
        var open = Page.Locator("[data-part=chat-open]");
        await Page.Locator("[data-part=chat-open]:visible, [data-part=chat]:visible").First.WaitForAsync();
        if (await open.IsVisibleAsync())
            await open.ClickAsync();
        await Expect(Page.Locator("[data-part=chat]")).ToHaveAttributeAsync("data-state", "online");
    }

    public async Task SayAsync(string text)
    {
        await Page.Locator("[data-id=webchat-sendbox-input]").FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task ChooseAsync(string button) => Buttons.GetByText(button, new() { Exact = true }).ClickAsync();

    /// <summary>Waits for a bubble with this text.</summary>
    public Task ReadsAsync(string text) => Expect(Page.Locator(Bubbles).Filter(new() { HasText = text }).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    public Task ReadsAsync(Regex text) => Expect(Page.Locator(Bubbles).Filter(new() { HasTextRegex = text }).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    public async Task<IReadOnlyList<string>> BubblesAsync() => await Page.Locator(Bubbles).AllInnerTextsAsync();

    public Task SwitchLanguageAsync(string tag) => Page.Locator("[data-part=language]").SelectOptionAsync(tag);
}
