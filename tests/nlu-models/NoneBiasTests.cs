using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Nlu.Tests;

internal sealed class NoneBiasTests
{
    private static readonly string[] Intents = ["none", "refund.request", "shipping.track_order"];

    [Test]
    public void Fit_RequestsAllRight_RefusesTheBearableShareOnly()
    {
        var bias = NoneBias.Fit([.. Enumerable.Range(1, 1000).Select(i => (new[] { 0f, i, 0 }, 1))], Intents);

        // Lead over none 1, 2, 3 …: two of a hundred right answers may be lost, so those of the 20 least sure.
        Assert.That(Enumerable.Range(1, 1000).Count(lead => lead < bias), Is.EqualTo(20));
    }

    [Test]
    public void Fit_RequestsMostlyWrong_MayRefuseMoreOfThem()
    {
        var rows = Enumerable.Range(1, 1000).Select(i => (new[] { 0f, i, 0 }, i % 10 == 0 ? 1 : 2));

        var bias = NoneBias.Fit([.. rows], Intents);

        Assert.That(Enumerable.Range(1, 1000).Count(lead => lead < bias), Is.EqualTo(45));
    }

    [Test]
    public void Fit_CorpusWithoutNone_ChangesNothing() =>
        Assert.That(NoneBias.Fit([([1f, 2f], 1)], ["refund.request", "shipping.track_order"]), Is.Zero);

    [Test]
    public void Fit_NothingHeldOut_ChangesNothing() => Assert.That(NoneBias.Fit([], Intents), Is.Zero);
}
