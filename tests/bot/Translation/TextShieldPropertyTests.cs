using CrossBorderBot.Translation;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation;

/// <summary>Seeded, so that a failure repeats.</summary>
public class TextShieldPropertyTests
{
    private const int Messages = 2_000;

    [Test]
    public void Find_RandomMessages_CoversEveryValue()
    {
        var random = new RandomMessages(1);
        for (var i = 0; i < Messages; i++)
        {
            var (text, values) = random.Next();
            var spans = TextShield.Find(text);
            foreach (var value in values)
            {
                var at = text.IndexOf(value, StringComparison.Ordinal);
                Assert.That(spans.Any(s => s.Start <= at && s.End >= at + value.Length), Is.True, $"{value} in {text}");
            }
        }
    }

    [Test]
    public void Preserves_WordsChangedAndValuesMoved_Accepts()
    {
        var random = new RandomMessages(2);
        for (var i = 0; i < Messages; i++)
        {
            var (text, values) = random.Next();
            var translation = string.Join(" palabra ", values.Reverse());
            Assert.That(TextShield.Preserves(text, translation, "en", "es"), Is.True, $"{text} / {translation}");
        }
    }

    [Test]
    public void Preserves_OneDigitChanged_Refuses()
    {
        var random = new RandomMessages(3);
        for (var i = 0; i < Messages; i++)
        {
            var (text, _) = random.Next();
            var mutated = random.Mutate(text);
            Assert.That(TextShield.Preserves(text, mutated, "en", "es"), Is.False, $"{text} / {mutated}");
        }
    }

    [Test]
    public async Task Chain_MutatingEngine_IsAlwaysCaught()
    {
        var random = new RandomMessages(4);
        var liar = new FakeEngine("azure", random.Mutate);
        var honest = new FakeEngine("apertium", text => "traducido: " + text);
        var chain = new TranslatorChain(
            [liar, honest], Options.Create(new TranslationOptions()), new ManualClock(), NullLogger<TranslatorChain>.Instance);
        for (var i = 0; i < 300; i++)
        {
            var (text, _) = random.Next();
            var translation = await chain.TranslateAsync(text, "en", "es", CancellationToken.None);
            Assert.That(translation.Engine, Is.EqualTo("apertium"));
            Assert.That(translation.Text, Is.EqualTo("traducido: " + text));
        }
        Assert.That(liar.Calls, Is.EqualTo(300));
    }
}
