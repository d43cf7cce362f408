using System.Text.Json;
using CrossBorderBot.Nlu;
using CrossBorderBot.Trainer.Evaluation;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Trainer.Commands;

/// <summary><c>evaluate --model FILE --test FILE-or-DIR [--json]</c></summary>
internal static class EvaluateCommand
{
    public static int Run(Arguments arguments, CommandIo io)
    {
        var model = NluModel.Load(arguments.Required("model"), new NluOptions());
        var (languages, total) = Evaluator.Evaluate(model, CorpusReader.Read(arguments.Required("test")));
        if (arguments.Has("json"))
            io.Output.WriteLine(JsonSerializer.Serialize(new EvaluationReport(languages, total), TrainerJson.Readable.EvaluationReport));
        else
            FiguresTable.Print(languages, total, io.Output);
        return 0;
    }
}
