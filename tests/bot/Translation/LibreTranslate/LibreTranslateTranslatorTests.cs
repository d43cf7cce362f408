using CrossBorderBot.Translation;
using CrossBorderBot.Translation.LibreTranslate;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation.LibreTranslate;

public class LibreTranslateTranslatorTests
{
    private readonly ManualClock _clock = new();
    private LibreTranslateStub _server = null!;
    private ServiceProvider _services = null!;
    private ITextTranslator _engine = null!;

    [SetUp]
    public async Task Start()
    {
        _server = await LibreTranslateStub.StartAsync();
        Configure(_server.Url);
    }

    [TearDown]
    public async Task Stop()
    {
        Assert.That(_server.Violations, Is.Empty);
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Translate_Texts_ComeBackInOrder()
    {
        var answers = await Ask(["Where is my order?", "Thanks & <b>"], "es");
        Assert.That(answers.Select(a => a!.Text), Is.EqualTo(new[] { "<Where is my order?>", "<Thanks & <b>>" }));
        Assert.That(answers[0], Is.EqualTo(new CrossBorderBot.Translation.Translation("es", "<Where is my order?>", "libretranslate", TranslationQuality.Machine)));
    }

    [Test]
    public async Task Translate_Languages_AreAskedOnceAnHour()
    {
        await Ask(["one"], "es");
        await Ask(["two"], "es");
        Assert.That(_server.Calls.Count(c => c == "GET /languages"), Is.EqualTo(1));
        _clock.Turn(TimeSpan.FromHours(2));
        await Ask(["three"], "es");
        Assert.That(_server.Calls.Count(c => c == "GET /languages"), Is.EqualTo(2));
    }

    [TestCase("en-GB", "pt")]
    [TestCase("en", "pt-BR")]
    [TestCase("pt", "en")]
    [TestCase("en", "zh-CN")]
    [TestCase("en", "no")]
    public async Task Translate_OtherSpellingOfACode_IsMapped(string from, string to) =>
        Assert.That((await _engine.TranslateAsync(["hello"], from, to, CancellationToken.None))[0]?.Text, Is.EqualTo("<hello>"));

    [Test]
    public async Task Translate_UnknownPair_HasNothingToOfferAndIsNotAskedAgain()
    {
        Assert.That(_engine.CanTranslate("en", "de"), Is.True, "not known yet");
        Assert.That(await Ask(["hello"], "de"), Is.EqualTo(new object?[] { null }));
        Assert.That(_engine.CanTranslate("en", "de"), Is.False);
        Assert.That(_engine.CanTranslate("en", "es"), Is.True);
        Assert.That(_server.Calls, Does.Not.Contain("POST /translate"));
    }

    [Test]
    public async Task Translate_MoreThanTheServersLimit_IsCut()
    {
        _server.Translate = t => t;
        var text = string.Join('\n', Enumerable.Range(10_000, 500).Select(i => $"Order {i} is late."));
        Assert.That((await Ask([text, "short"], "es")).Select(a => a!.Text), Is.EqualTo(new[] { text, "short" }));
        Assert.That(_server.Calls.Count(c => c == "POST /translate"), Is.GreaterThan(4));
    }

    [TestCase(429, true, 30)]
    [TestCase(500, true, null)]
    [TestCase(400, false, null)]
    [TestCase(403, false, 600)]
    public void Translate_Refusal_IsMapped(int status, bool transient, int? restSeconds)
    {
        _server.Fail(status);
        var failure = Assert.ThrowsAsync<TranslationException>(async () => await Ask(["secret words"], "es"));
        Assert.That((failure?.IsTransient, failure?.RetryAfter?.TotalSeconds), Is.EqualTo((transient, (double?)restSeconds)));
        Assert.That(failure?.Message, Does.Not.Contain("secret").And.Not.Contain(LibreTranslateStub.Key));
    }

    [Test]
    public void Translate_RetryAfter_IsHandedOn()
    {
        _server.Fail(429, retryAfter: "7");
        Assert.That(Assert.ThrowsAsync<TranslationException>(async () => await Ask(["x"], "es"))?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task Translate_AfterAFailure_EngineItselfDoesNotAskAgain()
    {
        await Ask(["hello"], "es");
        _server.Fail(500);
        Assert.ThrowsAsync<TranslationException>(async () => await Ask(["x"], "es"));
        Assert.That(_server.Calls.Count(c => c == "POST /translate"), Is.EqualTo(2));
    }

    [TestCase("""{"translatedText":["only one"]}""")]
    [TestCase("""{"translatedText":"no list"}""")]
    [TestCase("{}")]
    [TestCase("<html>")]
    public async Task Translate_UnreadableAnswer_IsATransientFailure(string body)
    {
        await Ask(["hello"], "es");
        _server.Fail(200, body);
        Assert.That(Assert.ThrowsAsync<TranslationException>(async () => await Ask(["a", "b"], "es"))?.IsTransient, Is.True);
    }

    [Test]
    public void Translate_ServerGone_IsATransientFailure()
    {
        Configure("http://127.0.0.1:1");
        Assert.That(Assert.ThrowsAsync<TranslationException>(async () => await Ask(["hello"], "es"))?.IsTransient, Is.True);
    }

    [Test]
    public async Task Chain_WrongKey_FallsBackAndSaysSo()
    {
        _server.Fail(403);
        var chain = _services.GetRequiredService<TranslatorChain>();
        Assert.That((await chain.TranslateAsync("hello", "en", "es", CancellationToken.None)).Engine, Is.Not.EqualTo("libretranslate"));
        Assert.That(chain.Status.Single(s => s.Name == "libretranslate"),
            Has.Property("State").EqualTo(EngineState.Degraded).And.Property("Detail").Contains("Translation:LibreTranslate:ApiKey"));
    }

    private void Configure(string url)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock);
        services.AddTranslation(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Translation:LibreTranslate:Endpoint"] = url,
            ["Translation:LibreTranslate:ApiKey"] = LibreTranslateStub.Key,
            ["Translation:Engines"] = "libretranslate",
        }).Build());
        _services = services.BuildServiceProvider();
        _engine = _services.GetServices<ITextTranslator>().Single(e => e.Name == "libretranslate");
    }

    private Task<IReadOnlyList<CrossBorderBot.Translation.Translation?>> Ask(string[] texts, string to) =>
        _engine.TranslateAsync(texts, "en", to, CancellationToken.None);
}
