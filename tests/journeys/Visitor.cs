using System.Collections.Concurrent;
using CrossBorderBot.TestSupport;
using Microsoft.Playwright;

namespace CrossBorderBot.Journeys;

/// <summary>One person's browser: its window, what its console complains about, pictures and the accessibility check.</summary>
internal sealed class Visitor(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "screenshots");
    private readonly ConcurrentQueue<string> _complaints = new();

    public IPage Page => page;
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Visitor> OpenAsync(Uri address, string locale, bool phone = false, bool dark = false)
    {
        var context = await Chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Page.Console += (_, message) =>
        {
            // The desk asks who is signed in before anybody is: that 401 is the answer, not a fault.
            if (message.Type is "error" && !message.Text.Contains("401", StringComparison.Ordinal))
                visitor._complaints.Enqueue(message.Text);
        };
        visitor.Page.PageError += (_, error) => visitor._complaints.Enqueue(error);
        await visitor.Page.GotoAsync(address.ToString());
        return visitor;
    }

    public Task PictureAsync(string name)
    {
        Directory.CreateDirectory(Pictures);
        return page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png") });
    }

    /// <returns>axe-core's serious and critical findings, as rule and place.</returns>
    public async Task<string[]> SeriousFaultsAsync()
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "handoff", "console", "node_modules", "axe-core", "axe.min.js")));
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.nodes[0].target.join(' '))");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
