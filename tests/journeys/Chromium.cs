using Microsoft.Playwright;

namespace CrossBorderBot.Journeys;

/// <summary>The Debian Chromium, one for all journeys.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static IPlaywright? _playwright;

    public static IBrowser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // Generous: it costs nothing when all is well, and a busy machine is no fault of the page.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await Browser.CloseAsync();
        _playwright?.Dispose();
    }
}
