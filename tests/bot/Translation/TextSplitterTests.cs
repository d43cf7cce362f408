using CrossBorderBot.Translation;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation;

public class TextSplitterTests
{
    [Test]
    public void Split_RandomTexts_PiecesConcatenateWithinTheLimit()
    {
        var random = new RandomMessages(5);
        for (var i = 0; i < 200; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 20).Select(_ => random.Next().Text + (random.Below(3) == 0 ? "\n\n" : " ")));
            var pieces = TextSplitter.Split(text, 100);
            Assert.That(string.Concat(pieces), Is.EqualTo(text));
            Assert.That(pieces.Max(p => p.Length), Is.LessThanOrEqualTo(100));
        }
    }

    [Test]
    public void Split_SurrogatePairs_StayTogether()
    {
        var pieces = TextSplitter.Split(string.Concat(Enumerable.Repeat("😀", 51)), 25);
        Assert.That(pieces.All(p => !char.IsLowSurrogate(p[0]) && !char.IsHighSurrogate(p[^1])), Is.True);
        Assert.That(string.Concat(pieces), Has.Length.EqualTo(102));
    }

    [Test]
    public void Split_Sentences_CutsBehindOne() =>
        Assert.That(TextSplitter.Split("First one here. Second one.", 20)[0], Is.EqualTo("First one here. "));
}
