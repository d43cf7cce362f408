using CrossBorderBot.Nlu.Intents;

namespace CrossBorderBot.Nlu.Tests;

internal sealed class SoftmaxTests
{
    [TestCase(0f)]
    [TestCase(500f)]
    [TestCase(-500f)]
    public void Apply_ScoresOfAnySize_SumToOne(float offset)
    {
        float[] scores = [offset, offset + 1, offset - 1];

        Softmax.Apply(scores);

        Assert.That(scores.Sum(), Is.EqualTo(1).Within(1e-5));
        Assert.That(scores[1], Is.EqualTo(0.6652).Within(1e-3));
    }
}
