using System.Diagnostics;
using CrossBorderBot.Translation.Memory;
using CrossBorderBot.Translation;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation.Memory;

using Translation = CrossBorderBot.Translation.Translation;

public class TranslationMemoryTests
{
    private static readonly MemorySegment[] Segments =
    [
        new("en", "Your refund is on its way.", "es", "Tu reembolso está en camino.", MemoryOrigin.Article),
        new("en", "You can return it within 14 days.", "es", "Puedes devolverlo en un plazo de 14 días.", MemoryOrigin.Article),
        new("en", "Free from 50 € within 3 days.", "es", "En 3 días, gratis desde 50 €.", MemoryOrigin.Article),
        new("en", "Where is my order?", "es", "¿Dónde está mi pedido?", MemoryOrigin.Training),
        new("en", "I want my money back", "es", "Quiero que me devuelvan el dinero", MemoryOrigin.Training),
        new("en", "Where is my order?", "zh-Hans", "我的订单在哪里？", MemoryOrigin.Training),
        new("en", "Your order 10045 has been shipped.", "zh-Hans", "您的订单10045已发货。", MemoryOrigin.Article),
        new("en", "Your order has arrived.", "ar", "لقد وصل طلبك.", MemoryOrigin.Article),
    ];

    [TestCase("your  REFUND is on its way")]
    [TestCase("Your refund is on its way!!")]
    [TestCase("Your refund is on its way。")]
    public void Find_ApprovedTextWithOtherPunctuation_IsExact(string text) =>
        Assert.That(Find(text, "en", "es"), Is.EqualTo(new Translation("es", "Tu reembolso está en camino.", "memory", TranslationQuality.Exact)));

    [Test]
    public void Find_OtherDirectionAndRegion_IsExact() =>
        Assert.That(Find("Tu reembolso está en camino", "es-MX", "en-GB")?.Text, Is.EqualTo("Your refund is on its way."));

    [Test]
    public void Find_TrainingMessage_IsOnlyAGuessOf100() =>
        Assert.That(Find("Where is my order", "en", "es"), Is.EqualTo(new Translation("es", "¿Dónde está mi pedido?", "memory", TranslationQuality.Guess, 100)));

    [Test]
    public void Find_OtherNumber_TakesTheNumberOfTheQuery() =>
        Assert.That(Find("You can return it within 30 days", "en", "es"),
            Is.EqualTo(new Translation("es", "Puedes devolverlo en un plazo de 30 días.", "memory", TranslationQuality.Exact)));

    [Test]
    public void Find_TwoNumbersInAnotherOrder_MapsEachToItsPlace() =>
        Assert.That(Find("Free from 80,00 EUR within 5 days.", "en", "es")?.Text, Is.EqualTo("En 5 días, gratis desde 80,00 EUR."));

    [Test]
    public void Find_NumberOfAnotherKind_IsAGuessThatShowsNoWrongNumber()
    {
        var found = Find("You can return it within A-77 days", "en", "es");
        Assert.That(found, Is.EqualTo(new Translation("es", "Puedes devolverlo en un plazo de … días. [A-77]", "memory", TranslationQuality.Guess, 99)));
    }

    [Test]
    public void Find_NumberTheSegmentLacks_IsAGuessWithTheNumberAtTheEnd()
    {
        var found = Find("where is my order 10045", "en", "es");
        Assert.That(found?.Quality, Is.EqualTo(TranslationQuality.Guess));
        Assert.That(found?.Text, Is.EqualTo("¿Dónde está mi pedido? [10045]"));
        Assert.That(found?.Match, Is.InRange(60, 99));
    }

    [Test]
    public void Find_LikeText_IsAGuessBelow100()
    {
        var found = Find("i want my mony back now", "en", "es");
        Assert.That(found, Is.EqualTo(new Translation("es", "Quiero que me devuelvan el dinero", "memory", TranslationQuality.Guess, found?.Match)));
        Assert.That(found?.Match, Is.InRange(60, 99));
    }

    [Test]
    public void Find_MissingAccents_IsAGuess() =>
        Assert.That(Find("donde esta mi pedido", "es", "en")?.Match, Is.InRange(90, 99));

    [TestCase("The weather is fine today")]
    [TestCase("")]
    [TestCase("!?")]
    public void Find_Unlike_IsNothing(string text) => Assert.That(Find(text, "en", "es"), Is.Null);

    [Test]
    public void Find_AllSentencesExact_IsExact() =>
        Assert.That(Find("Your refund is on its way. You can return it within 7 days!", "en", "es"),
            Is.EqualTo(new Translation("es", "Tu reembolso está en camino. Puedes devolverlo en un plazo de 7 días.", "memory", TranslationQuality.Exact)));

    [Test]
    public void Find_MixedSentences_IsAGuessOfTheLowest()
    {
        var found = Find("Your refund is on its way. I want my mony back", "en", "es");
        Assert.That(found?.Quality, Is.EqualTo(TranslationQuality.Guess));
        Assert.That(found?.Match, Is.EqualTo(Find("I want my mony back", "en", "es")?.Match));
        Assert.That(found?.Text, Is.EqualTo("Tu reembolso está en camino. Quiero que me devuelvan el dinero"));
    }

    [TestCase("您的订单 20077 已发货", "Your order 20077 has been shipped.", TranslationQuality.Exact)]
    [TestCase("您的订单20077已發货！", "Your order 20077 has been shipped.", TranslationQuality.Guess)]
    [TestCase("我的订单在哪", "Where is my order?", TranslationQuality.Guess)]
    public void Find_Chinese_NeedsNoSpaces(string text, string expected, TranslationQuality quality)
    {
        var found = Find(text, "zh-CN", "en");
        Assert.That((found?.Text, found?.Quality), Is.EqualTo((expected, quality)));
    }

    [TestCase("لَقَدْ وَصَلَ طَلَبُكَ")] // with vowel signs
    [TestCase("لقد وصـــل طلبك")] // lengthened
    public void Find_ArabicSpellings_AreExact(string text) =>
        Assert.That(Find(text, "ar", "en"), Is.EqualTo(new Translation("en", "Your order has arrived.", "memory", TranslationQuality.Exact)));

    [Test]
    public void Find_PairWithoutTexts_GoesThroughEnglishAsAGuess()
    {
        var found = Find("لقد وصل طلبك", "ar", "es");
        Assert.That(found, Is.Null, "no Spanish text near");
        found = Find("我的订单在哪里", "zh", "es");
        Assert.That(found, Is.EqualTo(new Translation("es", "¿Dónde está mi pedido?", "memory", TranslationQuality.Guess, 100)));
    }

    [Test]
    public void CanTranslate_KnowsDirectAndPivotPairsOnly()
    {
        var engine = new MemoryTranslator(new TranslationMemory([new Source(Segments)]));
        Assert.That(engine.CanTranslate("es", "en-US"), Is.True);
        Assert.That(engine.CanTranslate("ar", "zh-CN"), Is.True);
        Assert.That(engine.CanTranslate("fr", "en"), Is.False);
    }

    [Test]
    public async Task AddAsync_Correction_IsSavedAndBeatsTheArticle()
    {
        var store = new Store();
        var memory = new TranslationMemory([new Source(Segments)], store);
        Assert.That(memory.Find("Where is my order?", "en", "es")?.Quality, Is.EqualTo(TranslationQuality.Guess));
        Assert.That(await memory.AddAsync("en", "Where is my order?", "es", "¿Por dónde va mi pedido?", CancellationToken.None), Is.True);
        Assert.That(memory.Find("where is my order", "en", "es")?.In("es"),
            Is.EqualTo(new Translation("es", "¿Por dónde va mi pedido?", "memory", TranslationQuality.Human)));
        Assert.That(new TranslationMemory([new Source(Segments)], store).Find("where is my order", "en", "es")?.Text, Is.EqualTo("¿Por dónde va mi pedido?"));
    }

    [Test]
    public async Task AddAsync_EmptyLongOrSameLanguage_IsNotTaken()
    {
        var memory = new TranslationMemory([]);
        Assert.That(await memory.AddAsync("en", " ", "es", "x", CancellationToken.None), Is.False);
        Assert.That(await memory.AddAsync("en", "x", "en-GB", "x", CancellationToken.None), Is.False);
        Assert.That(await memory.AddAsync("en", new string('x', 5_000), "es", "x", CancellationToken.None), Is.False);
        Assert.That(memory.Pairs, Is.Zero);
    }

    [Test]
    public void Find_EightThousandSegments_TakesAboutAMillisecond()
    {
        var random = new Random(7);
        string[] words = [.. Enumerable.Range(0, 900).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => "etaoinshrdlu"[random.Next(12)])))];
        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(4, 14)).Select(_ => words[random.Next(words.Length)]));
        var segments = Enumerable.Range(0, 8_000).Select(_ => new MemorySegment("pl", Text(), "en", Text(), MemoryOrigin.Training)).ToList();
        var before = GC.GetTotalMemory(true);
        var memory = new TranslationMemory([new Source(segments)]);
        var first = Stopwatch.StartNew();
        memory.Find("warm up", "pl", "en");
        var warm = first.Elapsed;
        var bytes = GC.GetTotalMemory(true) - before;
        string[] queries = [.. Enumerable.Range(0, 500).Select(i => i % 2 == 0 ? segments[i].TextA + " zzz" : Text())];
        var times = new List<double>();
        foreach (var query in queries.Concat(queries))
        {
            var watch = Stopwatch.StartNew();
            memory.Find(query, "pl", "en");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        var each = times.Order().ElementAt(times.Count / 2);
        TestContext.Out.WriteLine($"{each:F3} ms a look-up (median), index built in {warm.TotalMilliseconds:F0} ms, {bytes / 1e6:F1} MB for one direction of 8,000");
        Assert.That(each, Is.LessThan(5), "1 ms is the aim; 5 leaves room for a busy machine");
    }

    private static Translation? Find(string text, string from, string to) =>
        new TranslationMemory([new Source(Segments)]).Find(text, from, to)?.In(to);

    private sealed class Source(IReadOnlyList<MemorySegment> segments) : IMemorySegmentSource
    {
        public IEnumerable<MemorySegment> Read() => segments;
    }

    private sealed class Store : IMemoryStore
    {
        private readonly List<MemorySegment> _segments = [];

        public IEnumerable<MemorySegment> Load() => _segments;

        public ValueTask SaveAsync(MemorySegment segment, CancellationToken cancellationToken)
        {
            _segments.Add(segment);
            return ValueTask.CompletedTask;
        }
    }
}
