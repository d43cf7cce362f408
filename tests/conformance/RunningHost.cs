using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Conformance;

/// <summary>One host for all tests that leave it alive.</summary>
[SetUpFixture]
public sealed class RunningHost
{
    internal static HostProcess Instance { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await NodePackages.InstallAsync(limit.Token);
        Instance = await HostProcess.StartAsync(limit.Token, "--WebChat:TokensPerMinute=10000");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Instance is not null)
            await Instance.DisposeAsync();
    }
}
