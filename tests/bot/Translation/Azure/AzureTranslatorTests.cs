using Azure.Core;
using Azure.Core.Pipeline;
using CrossBorderBot.Translation;
using CrossBorderBot.Translation.Azure;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation.Azure;

public class AzureTranslatorTests
{
    private AzureStub _azure = null!;

    [SetUp]
    public void Start() => _azure = new AzureStub();

    [TearDown]
    public void NothingWasRefused()
    {
        Assert.That(_azure.Violations, Is.Empty);
        _azure.Dispose();
    }

    [Test]
    public async Task Translate_Text_SpeaksTheDocumentedWire()
    {
        Assert.That(await Ask("Where is my order?"), Is.EqualTo("«Where is my order?»"));
        Assert.That(_azure.Requests[0].Uri.PathAndQuery, Is.EqualTo("/translate?api-version=3.0&from=en&to=es"));
        Assert.That(_azure.Requests[0].Body, Is.EqualTo("""[{"Text":"Where is my order?"}]"""));
    }

    [Test]
    public async Task Translate_CustomDomain_KeepsItsPath()
    {
        await Engine(endpoint: "https://shop.cognitiveservices.azure.com/translator/text/v3.0/").TranslateAsync(["hi"], "en", "es", CancellationToken.None);
        Assert.That(_azure.Requests[0].Uri.AbsolutePath, Is.EqualTo("/translator/text/v3.0/translate"));
    }

    [TestCase("pt-BR", "pt")]
    [TestCase("pt-PT", "pt-PT")]
    [TestCase("es-MX", "es")]
    [TestCase("zh-TW", "zh-Hant")]
    [TestCase("zh", "zh-Hans")]
    [TestCase("fr-CA", "fr-CA")]
    [TestCase("sr", "sr-Cyrl")]
    [TestCase("no", "nb")]
    [TestCase("xx", null)]
    public void Code_Tag_IsAzures(string tag, string? expected) => Assert.That(AzureLanguages.Code(tag), Is.EqualTo(expected));

    [Test]
    public async Task Translate_ProtectedValues_TravelAsNotranslate()
    {
        _azure.Translate = html =>
        {
            Assert.That(html, Is.EqualTo("Order <span class=\"notranslate\">A-1001</span> &lt;b&gt; &amp; co<br>costs <span class=\"notranslate\">12.50 €</span>"));
            return "Pedido <span class=\"notranslate\">A-1001</span> &lt;b&gt; &amp; cía <br> cuesta <span class=\"notranslate\">12.50 €</span>&nbsp;!";
        };
        Assert.That(await Ask("Order A-1001 <b> & co\ncosts 12.50 €"), Is.EqualTo("Pedido A-1001 <b> & cía\ncuesta 12.50 €\u00A0!"));
        Assert.That(_azure.Requests[0].Uri.Query, Does.EndWith("&textType=html"));
    }

    [Test]
    public void EncodeDecode_RandomMessages_AreUnchanged()
    {
        var random = new RandomMessages(10);
        for (var i = 0; i < 1_000; i++)
        {
            var text = random.Next().Text + "\n<p> & " + random.Next().Text;
            Assert.That(AzureMarkup.Decode(AzureMarkup.Encode(text)), Is.EqualTo(text));
        }
    }

    [Test]
    public async Task Translate_ManyTexts_StaysWithinTheLimits()
    {
        var texts = Enumerable.Range(0, 2_300).Select(i => "text number " + new string((char)('a' + i % 26), 1 + i % 90)).ToList();
        var answers = await Engine().TranslateAsync(texts, "en", "es", CancellationToken.None);
        Assert.That(answers.Select(a => a!.Text), Is.EqualTo(texts.Select(t => $"«{t.Trim()}»")));
        Assert.That(_azure.Requests, Has.Count.GreaterThan(2));
    }

    [Test]
    public async Task Translate_VeryLongText_IsCutAndJoined()
    {
        _azure.Translate = t => t;
        var text = string.Join(' ', Enumerable.Range(10_000, 15_000).Select(i => $"order {i}."));
        Assert.That(text, Has.Length.GreaterThan(150_000));
        Assert.That(await Ask(text), Is.EqualTo(text));
    }

    [TestCase(429)]
    [TestCase(503)]
    public async Task Translate_PassingFailure_IsAskedAgainByAzureCore(int status)
    {
        _azure.Fail(status, "{\"error\":{\"code\":\"429\"}}", ("Retry-After", "0"));
        Assert.That(await Ask("hello"), Is.EqualTo("«hello»"));
        Assert.That(_azure.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public void Translate_LongRetryAfter_IsNotWaitedForButHandedOn()
    {
        _azure.Fail(429, """{"error":{"code":429001,"message":"x"}}""", ("Retry-After", "60"));
        var failure = Assert.ThrowsAsync<TranslationException>(async () => await Ask("hello"));
        Assert.That((failure?.IsTransient, failure?.RetryAfter), Is.EqualTo((true, TimeSpan.FromSeconds(60))));
        Assert.That(_azure.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void Translate_ServerStaysDown_GivesUpAfterThreeTries()
    {
        for (var i = 0; i < 5; i++)
            _azure.Fail(500, """{"error":{"code":500000,"message":"x"}}""");
        Assert.That(Assert.ThrowsAsync<TranslationException>(async () => await Ask("hello"))?.IsTransient, Is.True);
        Assert.That(_azure.Requests, Has.Count.EqualTo(3));
    }

    [TestCase(401, "", "Translation:Azure:Region")]
    [TestCase(401, """{"error":{"code":"401","message":"x"}}""", "Translation:Azure:Key")]
    [TestCase(401, """{"error":{"code":401000,"message":"x"}}""", "401000")]
    [TestCase(403, """{"error":{"code":403001,"message":"x"}}""", "free quota")]
    [TestCase(403, """{"error":{"code":403000,"message":"x"}}""", "Cognitive Services User")]
    public void Translate_NotAllowed_IsFinalAndTellsTheCure(int status, string body, string cure)
    {
        _azure.Fail(status, body, ("X-RequestId", "abc.def"));
        var failure = Assert.ThrowsAsync<TranslationException>(async () => await Ask("secret words"));
        Assert.That(failure?.IsTransient, Is.False);
        Assert.That(failure?.RetryAfter, Is.Not.Null, "the chain leaves the engine alone");
        Assert.That(failure?.Message, Does.Contain(cure).And.Contain("abc.def").And.Not.Contain("secret").And.Not.Contain(AzureStub.Key));
        Assert.That(_azure.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(400019)]
    [TestCase(400023)]
    [TestCase(400036)]
    public async Task Translate_UnsupportedPair_HasNothingToOffer(int code)
    {
        _azure.Fail(400, $$$"""{"error":{"code":{{{code}}},"message":"x"}}""");
        Assert.That(await Engine().TranslateAsync(["hello"], "en", "es", CancellationToken.None), Is.EqualTo(new object?[] { null }));
    }

    [TestCase("")]
    [TestCase("<html>")]
    [TestCase("[]")]
    [TestCase("null")]
    public void Translate_UnreadableAnswer_IsATransientFailure(string body)
    {
        _azure.Fail(200, body);
        Assert.That(Assert.ThrowsAsync<TranslationException>(async () => await Ask("hello"))?.IsTransient, Is.True);
    }

    [Test]
    public void Translate_NoNetwork_IsATransientFailure()
    {
        for (var i = 0; i < 3; i++)
            _azure.Fail(new HttpRequestException("no route"));
        Assert.That(Assert.ThrowsAsync<TranslationException>(async () => await Ask("hello"))?.IsTransient, Is.True);
    }

    [Test]
    public async Task Translate_EntraId_SendsATokenAndNoKey()
    {
        _azure = new AzureStub { EntraId = true };
        var azure = new TranslationOptions.AzureOptions { Endpoint = "https://shop.cognitiveservices.azure.com/translator/text/v3.0", UseEntraId = true, ResourceId = "/subscriptions/x" };
        var engine = new AzureTranslator(new AzureTextTranslationClient(azure, Options(), new Token()));
        Assert.That((await engine.TranslateAsync(["hi"], "en", "es", CancellationToken.None))[0]?.Text, Is.EqualTo("«hi»"));
    }

    private async Task<string?> Ask(string text) => (await Engine().TranslateAsync([text], "en", "es", CancellationToken.None))[0]?.Text;

    private AzureTranslator Engine(string endpoint = "https://api.cognitive.microsofttranslator.com") =>
        new(new AzureTextTranslationClient(new() { Endpoint = endpoint, Key = AzureStub.Key, Region = AzureStub.Region }, Options()));

    private AzureClientOptions Options() =>
        new() { Transport = new HttpClientTransport(_azure), RetryPolicy = new AzureRetryPolicy(2, TimeSpan.FromMilliseconds(1)) };

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.That(requestContext.Scopes, Is.EqualTo(new[] { "https://cognitiveservices.azure.com/.default" }));
            return ValueTask.FromResult(GetToken(requestContext, cancellationToken));
        }
    }
}
