using System.Text.Json;
using CrossBorderBot.Trainer;

namespace CrossBorderBot.Nlu.Tests;

internal sealed class TrainerProgramTests
{
    private string _folder = null!;

    [SetUp]
    public void WriteCorpus()
    {
        _folder = Directory.CreateTempSubdirectory("nlu-cli-").FullName;
        foreach (var language in SmallModel.Rows.GroupBy(row => row.Language))
            File.WriteAllLines(Path.Combine(_folder, $"{language.Key}.tsv"), language.Select(row => $"{row.Intent}\t{row.Text}{(row.English is null ? "" : $"\t{row.English}")}"));
    }

    [TearDown]
    public void DeleteCorpus() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Train_Folder_WritesAModelThatEvaluateReads()
    {
        var model = Path.Combine(_folder, "m.cbm");

        Assert.That(Run($"train --data {_folder} --model {model} --seed 3 --validation 0.2").Code, Is.Zero);
        var (code, output, _) = Run($"evaluate --model {model} --test {_folder} --json");

        Assert.That(code, Is.Zero);
        using var report = JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]);
        var spanish = report.RootElement.GetProperty("languages").GetProperty("es");
        Assert.That(spanish.GetProperty("n").GetInt32(), Is.EqualTo(7));
        var total = report.RootElement.GetProperty("total");
        foreach (var name in new[] { "top1", "top3", "macroF1", "noneRecall", "falseRejection", "languageAccuracy" })
            Assert.That(total.GetProperty(name).GetDouble(), Is.InRange(0, 1), name);
        Assert.That(total.GetProperty("top1").GetDouble(), Is.GreaterThan(0.8));
    }

    [Test]
    public void Evaluate_WithoutJson_EndsWithTheTotals() =>
        Assert.That(Run($"evaluate --model {SmallModel.ModelPath} --test {_folder}").Output.TrimEnd().Split('\n')[^1], Does.StartWith("total"));

    [Test]
    public void Train_OneFileOfAnotherCorpus_IsUndetermined()
    {
        var (data, model) = (Path.Combine(_folder, "train.tsv"), Path.Combine(_folder, "m.cbm"));
        File.WriteAllLines(data, SmallModel.Rows.Select(row => $"{row.Intent}\t{row.Text}"));

        Assert.That(Run($"train --data {data} --model {model}").Code, Is.Zero);
        Assert.That(NluModel.Load(model, new NluOptions()).Languages, Is.EqualTo(new[] { "und" }));
    }

    [Test]
    public void Identify_Restricted_ChoosesAmongTheCandidates()
    {
        var test = Path.Combine(_folder, "words.txt");
        File.WriteAllLines(test, ["de\tdas ist mein paket", "es\tdonde esta mi pedido", "ru\tгде посылка"]);

        var lines = Run($"identify --model {SmallModel.ModelPath} --test {test} --languages de,es").Output.TrimEnd().Split('\n');

        Assert.That(lines.Select(line => line.Split(' ')[0]), Is.EqualTo(new[] { "de", "es", "average" }));
        Assert.That(lines[^1], Does.EndWith("1.0000"));
    }

    [Test]
    public void Classify_Lines_GivesAJsonLineEach()
    {
        var output = Run($"classify --model {SmallModel.ModelPath}", "dónde está mi pedido 4711\n谢谢\n").Output;

        var lines = output.TrimEnd().Split('\n');
        Assert.That(lines, Has.Length.EqualTo(2));
        using var first = JsonDocument.Parse(lines[0]);
        Assert.That(first.RootElement.GetProperty("language").GetProperty("tag").GetString(), Is.EqualTo("es"));
        Assert.That(first.RootElement.GetProperty("intents")[0].GetProperty("intent").GetString(), Is.EqualTo("shipping.track_order"));
        Assert.That(first.RootElement.GetProperty("entities")[0].GetProperty("kind").GetString(), Is.EqualTo("OrderNumber"));
        Assert.That(first.RootElement.GetProperty("mood").GetProperty("anger").GetDouble(), Is.Zero);
    }

    [Test]
    public void Classify_Explain_AddsReasonsAndNeighbours()
    {
        using var line = JsonDocument.Parse(Run($"classify --model {SmallModel.ModelPath} --explain", "where is my parcel\n").Output);
        Assert.That(line.RootElement.GetProperty("understanding").GetProperty("intents")[0].GetProperty("intent").GetString(), Is.EqualTo("shipping.track_order"));
        Assert.That(line.RootElement.GetProperty("reasons").GetArrayLength(), Is.Positive);
        Assert.That(line.RootElement.GetProperty("nearest")[0].GetProperty("text").GetString(), Is.EqualTo("where is my order"));
    }

    [Test]
    public void Evaluate_Html_IsOnePageWithEveryFigureAndNothingFromOutside()
    {
        var (test, page) = (Path.Combine(_folder, "en.tsv"), Path.Combine(_folder, "report.html"));
        File.AppendAllText(test, "refund.request\t<script>alert(1)</script> where is my order\n");

        Assert.That(Run($"evaluate --model {SmallModel.ModelPath} --test {_folder} --html {page}").Code, Is.Zero);

        var html = File.ReadAllText(page);
        Assert.That(html, Does.Contain("Confusion matrix").And.Contain("shipping.track_order").And.Contain("Calibration error"));
        Assert.That(html, Does.Contain("&lt;script&gt;alert(1)").And.Not.Contain("<script").And.Not.Contain("http"), "texts are escaped, nothing is loaded");
    }

    [Test]
    public void Check_PoorCorpus_NamesWhatIsMissingAndEndsWithOne()
    {
        File.AppendAllText(Path.Combine(_folder, "es.tsv"), "chitchat.greeting\tHola, buenas!\n");

        var (code, output, _) = Run($"check --data {_folder}");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain("es: payment.coupon has 0 of 20 rows").And.Contain("es: none has 1 of 60 rows")
            .And.Contain("es.tsv:8: no English gloss").And.Contain("es.tsv:8: says the same as"));
    }

    [TestCase("intent only", "expected intent<TAB>text")]
    [TestCase("a\tb\tc\td", "found 4 column")]
    [TestCase("none\t ", "the text is empty")]
    [TestCase("", "found 1 column")]
    public void Train_MalformedRow_NamesFileAndLine(string line, string reason)
    {
        File.AppendAllText(Path.Combine(_folder, "fr.tsv"), $"{line}\n");

        var (code, _, error) = Run($"train --data {_folder} --model {_folder}/m.cbm");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("fr.tsv:7").And.Contain(reason));
    }

    [TestCase("")]
    [TestCase("dance")]
    [TestCase("train --data x")]
    [TestCase("train --data x --model")]
    [TestCase("train --data x --model y --color red")]
    [TestCase("classify")]
    public void Run_WrongCommandLine_PrintsUsageAndEndsWithTwo(string line)
    {
        var (code, _, error) = Run(line);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain("usage: trainer train"));
    }

    [Test]
    public void Evaluate_NoModel_SaysSoAndEndsWithOne() => Assert.That(Run($"evaluate --model {_folder}/none.cbm --test {_folder}").Code, Is.EqualTo(1));

    private static (int Code, string Output, string Error) Run(string line, string input = "")
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = TrainerProgram.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), new CommandIo(new StringReader(input), output, error, false));
        return (code, output.ToString(), error.ToString());
    }
}
