using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Text;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Nlu.Tests;

internal sealed class LetterModelTests
{
    private static readonly LetterModel Model = new LetterModelTrainer(
        Script.Latn,
        new Dictionary<string, (string, double)[]>
        {
            ["de"] = [("schachtel", 0.5), ("verschicken", 0.3), ("über", 0.2)],
            ["es"] = [("llegada", 0.5), ("envío", 0.3), ("corazón", 0.2)],
        },
        rowBits: 10).Train((_, _) => { }, drawsOfALanguage: 2_000);

    [TestCase("schach", "de")]
    [TestCase("verschicktes", "de")]
    [TestCase("llegar", "es")]
    [TestCase("razón", "es")]
    public void Score_UnseenWordWithSeenLetters_PrefersTheirLanguage(string word, string language)
    {
        var scores = new float[2];
        Model.Score(word, scores);

        Assert.That(Model.Languages[Array.IndexOf(scores, scores.Max())], Is.EqualTo(language));
    }

    [Test]
    public void Score_VeryLongWord_IsBounded()
    {
        var scores = new float[2];

        Assert.That(() => Model.Score(new string('x', 4000), scores), Throws.Nothing);
    }

    [Test]
    public void Write_ThenRead_IsTheSameModel()
    {
        using var file = new MemoryStream();
        LetterModelFile.Write(file, [Model]);
        file.Position = 0;

        var read = LetterModelFile.Read(file).Single();

        Assert.That((read.Script, string.Join(' ', read.Languages)), Is.EqualTo((Script.Latn, "de es")));
        Assert.That(read.Weights, Is.EqualTo(Model.Weights));
    }
}
