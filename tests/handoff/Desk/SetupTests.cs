using System.Net;
using CrossBorderBot.Handoff.Tests.Support;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Desk;

[Parallelizable(ParallelScope.All)]
public sealed class SetupTests
{
    private static readonly (string, string?)[] NoAdministrator = [("CROSSBORDERBOT_ADMIN_EMAIL", null), ("CROSSBORDERBOT_ADMIN_PASSWORD", null)];

    [Test]
    public async Task SetupLink_WorksOnce()
    {
        await using var host = await DeskHost.StartAsync(NoAdministrator);
        var link = host.SetupLink!;
        Assert.That(link, Does.StartWith("/desk/setup?token="));
        var token = link.Split('=')[1];
        using var client = host.NewClient();
        var good = new { token, name = "Ada", email = "ada@shop.example", password = DeskHost.Password };

        await client.ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Get, "/api/desk/setup?token=" + token);
        await client.ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/desk/setup?token=guess");
        await client.ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/desk/setup");
        await client.PostAsync(HttpStatusCode.NotFound, "/api/desk/setup", good with { token = "guess" });
        await client.PostAsync(HttpStatusCode.BadRequest, "/api/desk/setup", good with { password = "elevenchars" });
        await client.PostAsync(HttpStatusCode.BadRequest, "/api/desk/setup", good with { email = "ada" });

        await client.PostAsync(HttpStatusCode.NoContent, "/api/desk/setup", good);
        Assert.That((await client.GetAsync("/api/desk/session")).GetProperty("role").GetString(), Is.EqualTo("administrator"));

        await client.ExpectAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/desk/setup?token=" + token);
        await client.PostAsync(HttpStatusCode.NotFound, "/api/desk/setup", good with { email = "eve@shop.example" });
    }

    [Test]
    public async Task SetupLink_AdministratorExists_IsNotMade()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await DeskHost.StartAsync(("Storage:Path", folder.Path)))
            Assert.That(first.SetupLink, Is.Null);
        await using var second = await DeskHost.StartAsync([("Storage:Path", folder.Path), .. NoAdministrator]);
        Assert.That(second.SetupLink, Is.Null);
        using var client = await second.AdministratorAsync();
    }

    [Test]
    public async Task Configured_PasswordChanged_ReplacesTheOldOne()
    {
        using var folder = new TemporaryFolder();
        await using (await DeskHost.StartAsync(("Storage:Path", folder.Path)))
        {
        }
        await using var host = await DeskHost.StartAsync(("Storage:Path", folder.Path), ("CROSSBORDERBOT_ADMIN_PASSWORD", "another long password"));
        using var client = host.NewClient();
        await client.PostAsync(HttpStatusCode.Unauthorized, "/api/desk/session", new { email = DeskHost.AdminEmail, password = DeskHost.Password });
        await client.PostAsync(HttpStatusCode.NoContent, "/api/desk/session", new { email = DeskHost.AdminEmail, password = "another long password" });
    }

    [TestCase("CROSSBORDERBOT_ADMIN_PASSWORD", "elevenchars", "12 to 256 characters"), TestCase("CROSSBORDERBOT_ADMIN_PASSWORD", null, "CROSSBORDERBOT_ADMIN_PASSWORD is missing")]
    [TestCase("CROSSBORDERBOT_ADMIN_EMAIL", null, "CROSSBORDERBOT_ADMIN_EMAIL is missing"), TestCase("Desk:Language", "not a tag", "Desk:Language")]
    [TestCase("Desk:ClaimLease", "00:00:01", "Desk:ClaimLease")]
    public void Configured_Wrong_RefusesToStartWithTheCure(string key, string? value, string cure)
    {
        var error = Assert.ThrowsAsync<OptionsValidationException>(() => DeskHost.StartAsync((key, value)));
        Assert.That(error.Message, Does.Contain(cure));
    }
}
