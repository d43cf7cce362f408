using CrossBorderBot.Answers;
using CrossBorderBot.Channels.WebChat;
using CrossBorderBot.Handoff.Desk;
using CrossBorderBot.Host;
using CrossBorderBot.Orders;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.TestSupport;
using CrossBorderBot.Translation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Host;

/// <summary>The file that ships, and what a wrong value is answered with.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AppSettingsTests
{
    [Test]
    public async Task File_AsItShips_AllowsAStart()
    {
        await using var app = Build();
        Assert.That(() => app.Services.GetRequiredService<IStartupValidator>().Validate(), Throws.Nothing);
        Assert.That(Value<ShopOptions>(app).OrderNumberExample, Does.Match($"^(?:{Value<ShopOptions>(app).OrderNumberPattern})$"));
        Assert.That(TimeZoneInfo.FindSystemTimeZoneById(Value<ShopOptions>(app).TimeZone), Is.Not.Null);
        Assert.That(Value<ShopOptions>(app).Carriers, Has.Length.EqualTo(4), "a list of the file is not appended to a default");
        Assert.That(Value<WebChatOptions>(app).TokenLifetime, Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That(Value<DeskOptions>(app).ClaimLease, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(File.Exists(Path.Combine(Repository.Root, Value<OrderOptions>(app).DemoFile)), Is.True);
        Assert.That(Value<TranslationOptions>(app).Engines, Has.Length.EqualTo(4));
    }

    [Test]
    public void File_Secrets_AreEmpty()
    {
        var secrets = Catalogue.Settings.AsEnumerable().Where(setting =>
            setting.Key.EndsWith("Key", StringComparison.OrdinalIgnoreCase) || setting.Key.Contains("Secret", StringComparison.OrdinalIgnoreCase)
            || setting.Key.Contains("Password", StringComparison.OrdinalIgnoreCase) || setting.Key.EndsWith("AccessToken", StringComparison.OrdinalIgnoreCase));
        Assert.That(secrets.Where(setting => !string.IsNullOrEmpty(setting.Value)), Is.Empty);
    }

    [TestCase("Shop:Currency=euro", "Shop:Currency must be an ISO 4217 code such as EUR.")]
    [TestCase("Shop:Name=", "Name")]
    [TestCase("Shop:ReturnDays=0", "ReturnDays")]
    [TestCase("Shop:SupportEmail=nobody", "SupportEmail")]
    [TestCase("Shop:TimeZone=Mars/Olympus", "Shop:TimeZone")]
    [TestCase("Shop:OrderNumberPattern=(KH", "Shop:OrderNumberPattern")]
    [TestCase("Shop:OrderNumberExample=123", "Shop:OrderNumberExample must fit")]
    [TestCase("Shop:Opening=23:59", "Shop:Opening must be before Shop:Closing")]
    [TestCase("Storage:Path=", "Path")]
    [TestCase("Orders:Provider=Http", "Orders:Provider must be Demo")]
    [TestCase("WebChat:TokenLifetime=00:01:00", "TokenLifetime must be between 00:20:00 and 7.00:00:00.")]
    [TestCase("WebChat:ActivitiesPerMinute=0", "ActivitiesPerMinute")]
    [TestCase("Translation:Engines=babelfish", "babelfish")]
    [TestCase("Desk:Language=", "Desk:Language")]
    public async Task Start_WrongValue_IsRefusedWithItsCure(string argument, string message)
    {
        await using var app = Build($"--{argument}");
        var refusal = Assert.Throws(Is.InstanceOf<Exception>(), () => app.Services.GetRequiredService<IStartupValidator>().Validate())!;
        var cure = StartFailure.Explain(refusal);
        Assert.That(cure, Does.Contain(message));
        Assert.That(cure, Does.Not.Contain("   at "));
    }

    [TestCase("Shop:ReturnDays=many", "Shop:ReturnDays")]
    [TestCase("Shop:Opening=eight", "Shop:Opening")]
    [TestCase("WebChat:TokenLifetime=long", "WebChat:TokenLifetime")]
    public async Task Start_ValueOfAnotherType_NamesTheKey(string argument, string key)
    {
        await using var app = Build($"--{argument}");
        var refusal = Assert.Throws(Is.InstanceOf<Exception>(), () => app.Services.GetRequiredService<IStartupValidator>().Validate())!;
        Assert.That(StartFailure.Explain(refusal), Does.Contain(key));
    }

    [Test]
    public void Explain_Bug_KeepsItsStackTrace() => Assert.That(StartFailure.Explain(new NullReferenceException()), Is.Null);

    private static WebApplication Build(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = Repository.Root });
        builder.AddBot();
        return builder.Build();
    }

    private static T Value<T>(WebApplication app) where T : class => app.Services.GetRequiredService<IOptions<T>>().Value;
}
