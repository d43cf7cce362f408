using CrossBorderBot.Nlu.Text;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Trainer.Commands;

/// <summary><c>check --data DIR</c>: what the training data lack; ends with 1 when anything does.</summary>
internal static class CheckCommand
{
    public static int Run(Arguments arguments, CommandIo io)
    {
        var rows = CorpusReader.Read(arguments.Required("data"));
        var findings = new CorpusCheck([.. EmbeddedData.Lines("intents.txt")]).Find(rows).ToList();
        findings.ForEach(io.Output.WriteLine);
        io.Output.WriteLine($"{rows.Count} rows, {findings.Count} finding(s)");
        return findings.Count == 0 ? 0 : 1;
    }
}
