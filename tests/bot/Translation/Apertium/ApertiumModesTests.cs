using CrossBorderBot.Translation.Apertium;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation.Apertium;

public class ApertiumModesTests
{
    private static readonly ApertiumModes Modes = new(
        new[] { "eng-spa", "spa-eng", "spa-eng_US", "es-fr", "fr-es", "eco-es-fr", "es-pt", "es-pt_BR", "pt-es", "ita-spa", "spa-ita", "README" }.Select(n => $"/m/{n}.mode"));

    [TestCase("en", "es", "eng-spa")]
    [TestCase("es-MX", "en-GB", "spa-eng")]
    [TestCase("es", "en-US", "spa-eng_US")]
    [TestCase("es", "pt", "es-pt")]
    [TestCase("es", "pt-BR", "es-pt_BR")]
    [TestCase("en", "fr", "eng-spa es-fr")]
    [TestCase("en", "pt-BR", "eng-spa es-pt_BR")]
    [TestCase("it", "en", "ita-spa spa-eng")]
    [TestCase("fr", "pt", "fr-es es-pt")]
    [TestCase("de", "en", "")]
    [TestCase("en", "de", "")]
    public void Way_Pair_IsDirectOrThroughSpanish(string from, string to, string expected) =>
        Assert.That(string.Join(' ', Modes.Way(from, to).Select(m => m.Name)), Is.EqualTo(expected));

    [Test]
    public void In_ModeWhoseProgramIsMissing_IsNotOffered()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "it-es.mode"), "bash -c x | no-such-program -w 'y'");
        File.WriteAllText(Path.Combine(folder.FullName, "es-it.mode"), "bash -c x | bash $1");
        var modes = ApertiumModes.In(folder.FullName);
        folder.Delete(recursive: true);
        Assert.That((modes.Way("it", "es").Count, modes.Way("es", "it").Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public void ToString_OneWayLanguage_SaysSo() =>
        Assert.That(new ApertiumModes(["eng-spa.mode", "spa-eng.mode", "spa-ita.mode"]).ToString(), Is.EqualTo("en, es, to it"));

    [Test]
    public void ToString_NamesLanguagesAndTheWeakDirection() =>
        Assert.That(Modes.ToString(), Is.EqualTo("en, es, fr, it, pt (to fr gist only)"));
}
