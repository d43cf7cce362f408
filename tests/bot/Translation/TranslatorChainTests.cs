using CrossBorderBot.Translation;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation;

using Translation = CrossBorderBot.Translation.Translation;

public class TranslatorChainTests
{
    private readonly ManualClock _clock = new();

    [Test]
    public async Task Translate_ConfiguredOrder_AsksTheFirstThatCan()
    {
        var azure = new FakeEngine("azure", t => "azure " + t) { Can = (_, to) => to != "es" };
        var libre = new FakeEngine("libretranslate", t => "libre " + t);
        var apertium = new FakeEngine("apertium", t => "apertium " + t);
        var chain = Chain(["azure", "libretranslate", "apertium"], apertium, libre, azure);
        Assert.That(await Ask(chain, "hello"), Is.EqualTo(new Translation("es", "libre hello", "libretranslate", TranslationQuality.Machine)));
        Assert.That((azure.Calls, apertium.Calls), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Translate_EngineNotInTheOrder_IsNeverAsked()
    {
        var azure = new FakeEngine("azure", t => t);
        Assert.That((await Ask(Chain(["apertium"], azure), "hello")).Quality, Is.EqualTo(TranslationQuality.None));
        Assert.That(azure.Calls, Is.Zero);
    }

    [Test]
    public async Task Translate_ExactMemory_ComesFirst()
    {
        var memory = new FakeEngine("memory", _ => "aprobado", TranslationQuality.Exact);
        var azure = new FakeEngine("azure", t => t);
        Assert.That((await Ask(Chain(null, azure, memory), "hello")).Text, Is.EqualTo("aprobado"));
        Assert.That(azure.Calls, Is.Zero);
    }

    [Test]
    public async Task Translate_MemoryGuess_IsUsedOnlyWhenNoEngineAnswers()
    {
        var memory = new FakeEngine("memory", _ => "quizá", TranslationQuality.Guess, 100);
        var azure = new FakeEngine("azure", t => t == "hello" ? "hola" : null);
        var chain = Chain(null, azure, memory);
        Assert.That((await Ask(chain, "hello")).Engine, Is.EqualTo("azure"));
        Assert.That(await Ask(chain, "hi"), Is.EqualTo(new Translation("es", "quizá", "memory", TranslationQuality.Guess, 100)));
    }

    [Test]
    public async Task Translate_EngineThrows_AsksTheNext()
    {
        var azure = new FakeEngine("azure", (string _, CancellationToken _) => throw new InvalidOperationException("bug"));
        var apertium = new FakeEngine("apertium", t => "a " + t);
        Assert.That((await Ask(Chain(null, azure, apertium), "hello")).Engine, Is.EqualTo("apertium"));
    }

    [Test]
    public async Task Translate_NobodyCan_GivesTheOriginalMarkedNone()
    {
        var azure = new FakeEngine("azure", (string _, CancellationToken _) => throw new TranslationException("azure", "answered 500", isTransient: true));
        Assert.That(await Ask(Chain(null, azure), "hello"), Is.EqualTo(new Translation("en", "hello", "none", TranslationQuality.None)));
    }

    [TestCase("hello", "en", "en-GB")]
    [TestCase("10045", "en", "es")]
    [TestCase("👍", "en", "es")]
    public async Task Translate_NothingToTranslate_IsExactAndAsksNobody(string text, string from, string to)
    {
        var azure = new FakeEngine("azure", _ => "x");
        var translation = await Chain(null, azure).TranslateAsync(text, from, to, CancellationToken.None);
        Assert.That(translation, Is.EqualTo(new Translation(to, text, "none", TranslationQuality.Exact)));
        Assert.That(azure.Calls, Is.Zero);
    }

    [TestCase("pedido 10054")]
    [TestCase("pedido")]
    [TestCase("10045 🐸")] // LibreTranslate answers some callers with emoji and 200
    public async Task Translate_UnfaithfulAnswer_IsRefused(string answer)
    {
        var azure = new FakeEngine("azure", _ => answer);
        var memory = new FakeEngine("memory", _ => "¿10046?", TranslationQuality.Guess, 90);
        Assert.That((await Ask(Chain(null, azure, memory), "order 10045")).Quality, Is.EqualTo(TranslationQuality.None));
    }

    [Test]
    public async Task Translate_HangingEngine_IsLeftAfterFiveSeconds()
    {
        var asked = new TaskCompletionSource();
        var never = new TaskCompletionSource<Translation?>();
        var azure = new FakeEngine("azure", (_, _) =>
        {
            asked.SetResult();
            return never.Task; // does not even listen to the token
        });
        var chain = Chain(null, azure, new FakeEngine("apertium", t => "a " + t));
        var answer = Ask(chain, "hello");
        await asked.Task;
        _clock.Turn(TimeSpan.FromSeconds(4.9));
        Assert.That(answer.IsCompleted, Is.False);
        _clock.Turn(TimeSpan.FromSeconds(0.2));
        Assert.That((await answer.WaitAsync(TimeSpan.FromSeconds(10))).Engine, Is.EqualTo("apertium"));
    }

    [Test]
    public async Task Translate_RepeatedFailures_OpenTheBreakerUntilTheBreakIsOver()
    {
        var broken = true;
        var azure = new FakeEngine("azure", (string t, CancellationToken _) => broken
            ? throw new TranslationException("azure", "answered 503", isTransient: true)
            : Task.FromResult<Translation?>(new Translation("es", "z " + t, "azure", TranslationQuality.Machine)));
        var chain = Chain(null, azure, new FakeEngine("apertium", t => "a " + t));
        for (var i = 0; i < 10; i++)
            Assert.That((await Ask(chain, "hello " + (char)('a' + i))).Engine, Is.EqualTo("apertium"));
        Assert.That(azure.Calls, Is.EqualTo(EngineSlot.FailuresToBreak));
        Assert.That(chain.Status[0], Is.EqualTo(new EngineStatus("azure", EngineState.Degraded, "", "azure: answered 503")));

        broken = false;
        _clock.Turn(EngineSlot.BreakDuration + TimeSpan.FromSeconds(1));
        Assert.That((await Ask(chain, "hello again")).Engine, Is.EqualTo("azure"));
        Assert.That(chain.Status[0].State, Is.EqualTo(EngineState.On));
    }

    [Test]
    public async Task Translate_RetryAfter_RestsTheEngineForThatTime()
    {
        var azure = new FakeEngine("azure", (string _, CancellationToken _) =>
            throw new TranslationException("azure", "answered 429", isTransient: true, TimeSpan.FromSeconds(60)));
        var chain = Chain(null, azure);
        await Ask(chain, "hello");
        await Ask(chain, "hello you");
        Assert.That(azure.Calls, Is.EqualTo(1));
        Assert.That(chain.Status[0].State, Is.EqualTo(EngineState.Degraded));
        _clock.Turn(TimeSpan.FromSeconds(61));
        await Ask(chain, "hello");
        Assert.That(azure.Calls, Is.EqualTo(2));
    }

    [Test]
    public async Task Translate_RefusedTexts_DoNotOpenTheBreaker()
    {
        var azure = new FakeEngine("azure", (string _, CancellationToken _) => throw new TranslationException("azure", "answered 400005", isTransient: false));
        var chain = Chain(null, azure);
        for (var i = 0; i < 12; i++)
            await Ask(chain, "hello " + (char)('a' + i));
        Assert.That(azure.Calls, Is.EqualTo(12));
    }

    [Test]
    public async Task Translate_Chat_AsksAFailingEngineOnce_BatchAgain()
    {
        var engine = new FakeEngine("apertium", (string _, CancellationToken _) => throw new TranslationException("apertium", "x", isTransient: true));
        var chain = Chain(null, engine);
        await Ask(chain, "hello");
        Assert.That(engine.Calls, Is.EqualTo(1));

        var answer = chain.TranslateAsync(["hi", "there"], "en", "es", CancellationToken.None);
        while (!answer.IsCompleted)
        {
            _clock.Turn(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.That((await answer).Select(t => t.Quality), Is.All.EqualTo(TranslationQuality.None));
        Assert.That(engine.Calls, Is.EqualTo(4), "one and two more");
    }

    [Test]
    public async Task Translate_Batch_KeepsOrderAndAsksEqualTextsOnce()
    {
        var azure = new FakeEngine("azure", t => t == "two" ? null : "z " + t);
        var apertium = new FakeEngine("apertium", t => "a " + t);
        var answers = await Chain(null, azure, apertium).TranslateAsync(["one", "two", "10045", "one"], "en", "es", CancellationToken.None);
        Assert.That(answers.Select(a => a.Text), Is.EqualTo(new[] { "z one", "a two", "10045", "z one" }));
        Assert.That(azure.Asked, Is.EqualTo(new[] { "one", "two" }));
        Assert.That(apertium.Asked, Is.EqualTo(new[] { "two" }));
    }

    [Test]
    public async Task Translate_SameTextAgain_ComesFromTheCacheForTenMinutes()
    {
        var azure = new FakeEngine("azure", t => "z " + t);
        var chain = Chain(null, azure);
        await Ask(chain, "hello");
        await Ask(chain, "hello");
        Assert.That(azure.Calls, Is.EqualTo(1));
        await chain.TranslateAsync("hello", "en", "fr", CancellationToken.None);
        Assert.That(azure.Calls, Is.EqualTo(2), "another language is another translation");
        _clock.Turn(TranslationCache.Lifetime);
        await Ask(chain, "hello");
        Assert.That(azure.Calls, Is.EqualTo(3));
    }

    [Test]
    public async Task Translate_BetterEngineReturns_IsNotHiddenByTheCache()
    {
        var down = true;
        var azure = new FakeEngine("azure", (string t, CancellationToken _) => down
            ? throw new TranslationException("azure", "answered 401", isTransient: false, TimeSpan.FromMinutes(1))
            : Task.FromResult<Translation?>(new Translation("es", "z " + t, "azure", TranslationQuality.Machine)));
        var chain = Chain(null, azure, new FakeEngine("apertium", t => "a " + t));
        await Ask(chain, "hello");
        Assert.That((await Ask(chain, "hello")).Engine, Is.EqualTo("apertium"));
        down = false;
        _clock.Turn(TimeSpan.FromMinutes(2));
        Assert.That((await Ask(chain, "hello")).Engine, Is.EqualTo("azure"));
    }

    [Test]
    public void Translate_CallerLeaves_Throws()
    {
        using var left = new CancellationTokenSource();
        var azure = new FakeEngine("azure", async (_, token) =>
        {
            await left.CancelAsync();
            token.ThrowIfCancellationRequested();
            return null;
        });
        Assert.That(async () => await Chain(null, azure).TranslateAsync("hello", "en", "es", left.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Translate_TooLong_StaysUntranslated()
    {
        var azure = new FakeEngine("azure", t => t);
        Assert.That((await Ask(Chain(null, azure), new string('x', TranslatorChain.LongestText + 1))).Quality, Is.EqualTo(TranslationQuality.None));
        Assert.That(azure.Calls, Is.Zero);
    }

    [Test]
    public void Cache_ManyTexts_StaysBounded()
    {
        var cache = new TranslationCache(_clock);
        var translation = new Translation("es", "x", "azure", TranslationQuality.Machine);
        for (var i = 0; i < TranslationCache.Capacity + 10; i++)
            cache.Keep(new(1, "en", "es", $"t{i}"), translation);
        Assert.That(cache.Find(new(1, "en", "es", "t9")), Is.Null);
        Assert.That(cache.Find(new(1, "en", "es", "t10")), Is.Not.Null);
        cache.Keep(new(1, "en", "es", new string('x', TranslationCache.LongestText + 1)), translation);
        Assert.That(cache.Find(new(1, "en", "es", new string('x', TranslationCache.LongestText + 1))), Is.Null);
    }

    private static async Task<Translation> Ask(TranslatorChain chain, string text) =>
        await chain.TranslateAsync(text, "en", "es", CancellationToken.None);

    private TranslatorChain Chain(string[]? order, params ITextTranslator[] engines) =>
        new(engines, Options.Create(new TranslationOptions { Engines = order }), _clock, NullLogger<TranslatorChain>.Instance);
}
