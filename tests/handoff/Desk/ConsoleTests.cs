using System.Net;
using System.Text.RegularExpressions;
using CrossBorderBot.Handoff.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Desk;

[Parallelizable(ParallelScope.All)]
public sealed class ConsoleTests
{
    [Test]
    public async Task Page_HasAFreshNonceInItsPolicyAndItsText()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);
        using var client = host.NewClient();
        var nonces = new List<string>();
        foreach (var path in new[] { "/desk", "/desk/", "/desk/setup?token=x", "/desk/handoffs/h1" })
        {
            using var page = await client.SendAsync(HttpMethod.Get, path, null);
            var policy = page.Headers.GetValues("Content-Security-Policy").Single();
            var nonce = Regex.Match(policy, "'nonce-([^']+)'").Groups[1].Value;
            Assert.That(await page.Content.ReadAsStringAsync(), Is.EqualTo($"<style nonce=\"{nonce}\"></style>"));
            Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-").And.Contain("frame-ancestors 'none'"));
            Assert.That(page.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
            Assert.That(page.Headers.GetValues("Referrer-Policy"), Is.EqualTo(["no-referrer"]));
            Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
            nonces.Add(nonce);
        }
        Assert.That(nonces, Is.Unique);
    }

    [Test]
    public async Task Assets_Hashed_AreKeptLong_OthersAreAskedAgain()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);
        using var client = host.NewClient();
        using var script = await client.SendAsync(HttpMethod.Get, "/desk/assets/main-3KDTZ5PA.js", null);
        using var icon = await client.SendAsync(HttpMethod.Get, "/desk/icon.svg", null);
        Assert.That(await script.Content.ReadAsStringAsync(), Is.EqualTo("let a"));
        Assert.That(script.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/javascript"));
        Assert.That(script.Headers.CacheControl!.MaxAge, Is.EqualTo(TimeSpan.FromDays(365)));
        Assert.That(icon.Headers.CacheControl!.NoCache, Is.True);
    }

    [TestCase("/desk/../secret.txt"), TestCase("/desk/%2e%2e/secret.txt"), TestCase("/desk/..%2fsecret.txt"), TestCase("/desk/%2e%2e%2fsecret.txt"), TestCase("/desk/none.js")]
    public async Task Assets_OutsideOrMissing_AreNotFound(string path)
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);
        File.WriteAllText(folder.File("secret.txt"), "secret");
        using var client = host.NewClient();
        using var response = await client.SendAsync(HttpMethod.Get, path, null);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Page_NotBuilt_SaysWhatToRun()
    {
        await using var host = await DeskHost.StartAsync();
        using var client = host.NewClient();
        using var page = await client.SendAsync(HttpMethod.Get, "/desk", null);
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("./run.sh"));
    }

    private static Task<DeskHost> StartAsync(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.File("console/assets"));
        File.WriteAllText(folder.File("console/index.html"), "<style nonce=\"{{nonce}}\"></style>");
        File.WriteAllText(folder.File("console/icon.svg"), "<svg/>");
        File.WriteAllText(folder.File("console/assets/main-3KDTZ5PA.js"), "let a");
        return DeskHost.StartAsync(("Desk:AssetsPath", folder.File("console")));
    }
}
