using CrossBorderBot.Nlu.Storage;

namespace CrossBorderBot.Nlu.Tests;

internal sealed class NluModelTests
{
    [TestCase("where is my parcel", "shipping.track_order")]
    [TestCase("quiero mi dinero", "refund.request")]
    [TestCase("ou est mon colis", "shipping.track_order")]
    [TestCase("mein geld zurück bitte", "refund.request")]
    [TestCase("وين طلبي", "shipping.track_order")]
    [TestCase("我的快递在哪里", "shipping.track_order")]
    [TestCase("退款", "refund.request")]
    public void Understand_KnownMeaningInNewWords_RanksItFirst(string text, string intent) =>
        Assert.That(SmallModel.Understand(text).Intents[0].Intent, Is.EqualTo(intent));

    [Test]
    public void Understand_AnyText_GivesThreeFallingProbabilitiesThatSumToAtMostOne()
    {
        var probabilities = SmallModel.Understand("hello, where is my refund?").Intents.Select(score => score.Probability).ToList();

        Assert.That(probabilities, Has.Count.EqualTo(3));
        Assert.That(probabilities, Is.Ordered.Descending);
        Assert.That(probabilities.Sum(), Is.LessThanOrEqualTo(1.0001));
    }

    [TestCase("")]
    [TestCase("\0")]
    [TestCase("\uD83D")]
    [TestCase("a\uDC00b \uD800")]
    [TestCase("   \t\r\n ")]
    public void Understand_BrokenOrEmptyText_IsHarmless(string text)
    {
        var understanding = SmallModel.Understand(text, new LanguageHints("fr"));

        Assert.That(understanding.Language.Tag, Is.EqualTo("fr"));
        Assert.That(understanding.Entities, Is.Empty);
    }

    [Test]
    public void Understand_BeyondFourThousandUnits_IgnoresTheRest()
    {
        var text = new string(' ', 4000) + "RR473124829GB";

        Assert.That(SmallModel.Understand(text).Entities, Is.Empty);
    }

    [Test]
    public void Understand_RandomUtf16_NeverThrowsAndSpansFitTheText()
    {
        var random = new Random(20260801);
        var alphabet = "aZ09 .,-#@$€!?jxRRGB1Zéñß你好か한अبً٣\u0640\uD83D\uDE00\0\uFF11\u200D\u202E\n\t中國ภΩЖ\u0301";
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Create(random.Next(0, 120), random, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = source.Next(4) == 0 ? (char)source.Next(0x10000) : alphabet[source.Next(alphabet.Length)];
            });
            var understanding = SmallModel.Understand(text);
            var end = 0;
            foreach (var entity in understanding.Entities)
            {
                Assert.That(entity.Start, Is.GreaterThanOrEqualTo(end));
                end = entity.Start + entity.Length;
                Assert.That(end, Is.LessThanOrEqualTo(text.Length));
            }
        }
    }

    [Test]
    public void Understand_FromManyThreads_GivesTheSameAnswer()
    {
        var expected = SmallModel.Understand("dónde está mi pedido 4711").Intents[0];

        Parallel.For(0, 500, _ => Assert.That(SmallModel.Understand("dónde está mi pedido 4711").Intents[0], Is.EqualTo(expected)));
    }

    [Test]
    public void Train_SameSeed_GivesTheSameFile()
    {
        string first = Path.GetTempFileName(), second = Path.GetTempFileName();

        ModelWriter.Write(first, SmallModel.TrainContent(7));
        ModelWriter.Write(second, SmallModel.TrainContent(7));

        Assert.That(File.ReadAllBytes(first), Is.EqualTo(File.ReadAllBytes(second)));
        File.Delete(first);
        File.Delete(second);
    }

    [Test]
    public void Languages_AfterLoad_AreTheOnesOfTheData() =>
        Assert.That(SmallModel.Model.Languages, Is.EqualTo(new[] { "ar", "de", "en", "es", "fr", "zh" }));

    [Test]
    public void Intents_AfterLoad_IncludeNone() => Assert.That(SmallModel.Model.Intents, Does.Contain("none"));

    [Test]
    public void Load_PatternOfTheShop_FindsItsOrderNumbers()
    {
        var model = NluModel.Load(SmallModel.ModelPath, new NluOptions { OrderNumberPattern = "SO[0-9]{3}" });

        Assert.That(model.Understand("wo ist so123?", LanguageHints.None).Entities.Single().Value, Is.EqualTo("SO123"));
    }
}
