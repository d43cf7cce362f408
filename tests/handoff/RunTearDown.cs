using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests;

[SetUpFixture]
public sealed class RunTearDown
{
    [OneTimeTearDown]
    public Task StopRedis() => SharedRedis.StopAsync();
}
