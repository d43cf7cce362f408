using CrossBorderBot.Translation;
using CrossBorderBot.Translation.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation;

public class TranslationServicesTests
{
    [Test]
    public async Task AddTranslation_Defaults_ServesApprovedTextsWithNothingConfigured()
    {
        await using var services = Services([]);
        var chain = services.GetRequiredService<TranslatorChain>();
        Assert.That((await chain.TranslateAsync("Thank you!", "en", "fr", CancellationToken.None)).Text, Is.EqualTo("Merci !"));
        Assert.That(chain.Status.Select(s => s.Name), Is.EqualTo(new[] { "azure", "libretranslate", "apertium", "memory" }));
        Assert.That(chain.Status[0], Is.EqualTo(new EngineStatus("azure", EngineState.Off, "", "Translation:Azure:Endpoint and Translation:Azure:Key are not set")));
        Assert.That(chain.Status[1].State, Is.EqualTo(EngineState.Off));
        Assert.That(chain.Status[3].State, Is.EqualTo(EngineState.On));
    }

    [Test]
    public async Task AddTranslation_OneValueList_IsTheOrder()
    {
        await using var services = Services(new() { ["Translation:Engines"] = "apertium, memory" });
        Assert.That(services.GetRequiredService<TranslatorChain>().Status.Select(s => s.Name), Is.EqualTo(new[] { "apertium", "memory" }));
    }

    [Test]
    public async Task AddTranslation_Array_ReplacesTheDefaultOrder()
    {
        await using var services = Services(new() { ["Translation:Engines:0"] = "libretranslate", ["Translation:Engines:1"] = "azure" });
        Assert.That(services.GetRequiredService<TranslatorChain>().Status.Select(s => s.Name), Is.EqualTo(new[] { "libretranslate", "azure", "memory" }));
    }

    [TestCase("Translation:Azure:Endpoint=https://x.example", "Translation:Azure:Key is missing")]
    [TestCase("Translation:Azure:Key=k", "Translation:Azure:Endpoint is missing")]
    [TestCase("Translation:Azure:Region=westeurope", "Translation:Azure:Key is missing")]
    [TestCase("Translation:Azure:Key=k;Translation:Azure:Endpoint=http://x.example", "https")]
    [TestCase("Translation:Azure:Key=k;Translation:Azure:Endpoint=nonsense", "not an absolute")]
    [TestCase("Translation:LibreTranslate:ApiKey=k", "Translation:LibreTranslate:Endpoint is missing")]
    [TestCase("Translation:LibreTranslate:Endpoint=ftp://x", "not an absolute")]
    [TestCase("Translation:Engines=google", "unknown engine 'google'. Known engines: azure, libretranslate, apertium, memory")]
    [TestCase("Translation:Engines=azure,azure", "more than once")]
    public async Task AddTranslation_HalfConfigured_NamesWhatIsMissing(string settings, string message)
    {
        await using var services = Services(settings.Split(';').Select(s => s.Split('=', 2)).ToDictionary(s => s[0], s => (string?)s[1]));
        Assert.That(() => services.GetRequiredService<IStartupValidator>().Validate(), Throws.InstanceOf<OptionsValidationException>().With.Message.Contains(message));
    }

    [TestCase("Translation:Azure:Endpoint=http://127.0.0.1:5000;Translation:Azure:Key=k")]
    [TestCase("Translation:Azure:Endpoint=https://x.example;Translation:Azure:UseEntraId=true")]
    [TestCase("Translation:LibreTranslate:Endpoint=http://libretranslate:5000")]
    [TestCase("Translation:Azure:Key=;Translation:Azure:Endpoint=")]
    public async Task AddTranslation_WholeSets_Start(string settings)
    {
        await using var services = Services(settings.Split(';').Select(s => s.Split('=', 2)).ToDictionary(s => s[0], s => (string?)s[1]));
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.That(services.GetRequiredService<TranslatorChain>().Status, Has.Count.EqualTo(4));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IMemorySegmentSource, Thanks>();
        services.AddTranslation(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class Thanks : IMemorySegmentSource
    {
        public IEnumerable<MemorySegment> Read() => [new("en", "Thank you!", "fr", "Merci !", MemoryOrigin.Article)];
    }
}
