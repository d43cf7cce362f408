using System.Text.Json;
using CrossBorderBot.Nlu;
using CrossBorderBot.Trainer.Evaluation;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Trainer.Commands;

/// <summary><c>evaluate --model FILE --test FILE-or-DIR [--json] [--html FILE]</c></summary>
internal static class EvaluateCommand
{
    public static int Run(Arguments arguments, CommandIo io)
    {
        var model = NluModel.Load(arguments.Required("model"), new NluOptions());
        var evaluation = Evaluator.Evaluate(model, CorpusReader.Read(arguments.Required("test")));
        if (arguments.Optional("html") is { } html)
            File.WriteAllText(html, HtmlReport.Write(evaluation, arguments.Required("test")));
        if (arguments.Has("json"))
            io.Output.WriteLine(JsonSerializer.Serialize(new EvaluationReport(evaluation.Languages, evaluation.Total), TrainerJson.Readable.EvaluationReport));
        else
            FiguresTable.Print(evaluation.Languages, evaluation.Total, io.Output);
        return 0;
    }
}
