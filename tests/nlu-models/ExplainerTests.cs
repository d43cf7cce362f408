using CrossBorderBot.Nlu.Explaining;

namespace CrossBorderBot.Nlu.Tests;

internal sealed class ExplainerTests
{
    [Test]
    public void Explain_Message_NamesWhatDecidedAndTheNearestMessages()
    {
        var explanation = SmallModel.Model.Explain("hi, where is my parcel?", LanguageHints.None);
        Assert.That(explanation.Understanding.Intents[0].Intent, Is.EqualTo("shipping.track_order"));
        Assert.That(explanation.RunnerUp, Is.EqualTo(explanation.Understanding.Intents[1].Intent));
        Assert.That(explanation.Reasons, Has.Count.InRange(1, 8));
        Assert.That(explanation.Reasons.Select(reason => reason.Weight), Is.Ordered.Descending.And.All.GreaterThan(0));
        Assert.That(explanation.Reasons.Take(2).Select(reason => reason.Text), Has.Some.Contains("where").Or.Some.Contains("my parcel"));
        Assert.That(explanation.Nearest, Has.Count.EqualTo(3));
        Assert.That(explanation.Nearest[0].Text, Is.EqualTo("where is my order"));
        Assert.That(explanation.Nearest.Select(message => message.Similarity), Is.Ordered.Descending.And.All.InRange(0, 1));
    }

    [Test]
    public void Explain_TrainingMessageItself_IsItsOwnNeighbour()
    {
        var nearest = SmallModel.Model.Explain("quiero rastrear mi paquete", LanguageHints.None).Nearest[0];
        Assert.That(nearest, Is.EqualTo(new NearMessage("es", "shipping.track_order", "quiero rastrear mi paquete", "I want to track my parcel", 1)));
    }

    [Test]
    public void Explain_Understanding_IsTheSameAsWithout()
    {
        foreach (var text in new[] { "我要退款", "rendez moi mon argent", "رجعوا لي فلوسي", "😀", "" })
        {
            var (plain, explained) = (SmallModel.Model.Understand(text, LanguageHints.None), SmallModel.Model.Explain(text, LanguageHints.None).Understanding);
            Assert.That((explained.Language, explained.Intents[0]), Is.EqualTo((plain.Language, plain.Intents[0])), text);
        }
    }

    [TestCase("")]
    [TestCase("😀")]
    [TestCase("qqqzzzxxx")]
    [TestCase("\ud800")]
    public void Explain_NothingKnown_HasNoReasons(string text) =>
        Assert.That(() => SmallModel.Model.Explain(text, LanguageHints.None).Reasons.Count, Is.LessThan(4));

    [Test]
    public void Reasons_Sum_IsNotMoreThanTheLead()
    {
        var explanation = SmallModel.Model.Explain("please give me a refund", LanguageHints.None);
        var lead = Math.Log(explanation.Understanding.Intents[0].Probability / explanation.Understanding.Intents[1].Probability);
        Assert.That(explanation.Reasons.Sum(reason => reason.Weight), Is.GreaterThan(lead * 0.5), "what is left is what spoke against, and the bias");
    }
}
