using System.Text.RegularExpressions;
using CrossBorderBot.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrossBorderBot.Journeys;

/// <summary>The desk, as an agent uses it.</summary>
internal sealed class DeskPage(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Reply => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Your reply in") });
    public ILocator Preview => Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^What the shopper reads") });
    public ILocator Transcript => Page.GetByRole(AriaRole.Region, new() { Name = "Transcript" });
    public ILocator Details => Page.GetByRole(AriaRole.Complementary, new() { Name = "Details" });

    public async Task SignInAsync()
    {
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail" }).FillAsync(HostProcess.AdministratorEmail);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(HostProcess.AdministratorPassword);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Navigation, new() { Name = "Queue" })).ToBeVisibleAsync();
    }

    public ILocator Card(string language) =>
        Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Open the conversation: {language}") }).First;

    public Task OpenAsync(string language) => Card(language).ClickAsync();

    public async Task ClaimAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Claim this conversation" }).ClickAsync();
        await Expect(Reply).ToBeVisibleAsync();
    }

    public async Task WriteAsync(string text)
    {
        await Reply.FillAsync(text);
        await Expect(Preview).ToBeVisibleAsync();
    }

    public async Task SendAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(Reply).ToHaveValueAsync("");
    }

    public async Task PickArticleAsync(string title)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Pick an article" }).First.ClickAsync();
        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the answers" }).FillAsync(title);
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Use this answer: {title}" }).ClickAsync();
    }

    public async Task ResolveAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Resolve", Exact = true }).ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = "Resolve the conversation" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Resolve", Exact = true }).ClickAsync();
    }

    public Task ReadsAsync(string text) => Expect(Transcript.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
}
