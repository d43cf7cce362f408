using CrossBorderBot.Trainer.Evaluation;

namespace CrossBorderBot.Nlu.Tests;

internal sealed class CalibrationTests
{
    [Test]
    public void Error_HonestProbabilities_IsZero() =>
        Assert.That(Calibration.Error([.. Rows(0.75, right: 3, wrong: 1), .. Rows(0.25, right: 1, wrong: 3)]), Is.EqualTo(0).Within(1e-9));

    [Test]
    public void Error_TooSure_IsTheDistanceWeightedByCount() =>
        Assert.That(Calibration.Error([.. Rows(0.95, right: 1, wrong: 1), .. Rows(0.55, right: 11, wrong: 9)]), Is.EqualTo(0.45 * 2 / 22).Within(1e-9));

    [Test]
    public void Error_NoRows_IsZero() => Assert.That(Calibration.Error([]), Is.Zero);

    private static IEnumerable<Judgement> Rows(double probability, int right, int wrong) =>
        Enumerable.Range(0, right + wrong).Select(i => new Judgement("en", "a", [i < right ? "a" : "b"], probability, "en", ""));
}
