using System.Diagnostics;
using CrossBorderBot.Nlu;
using CrossBorderBot.Nlu.Storage;
using CrossBorderBot.Trainer.Evaluation;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Trainer.Commands;

/// <summary><c>train --data DIR --model FILE [--seed N] [--validation SHARE] [--html FILE]</c></summary>
internal static class TrainCommand
{
    public static int Run(Arguments arguments, CommandIo io)
    {
        var started = Stopwatch.GetTimestamp();
        var (data, path) = (arguments.Required("data"), arguments.Required("model"));
        var options = new TrainingOptions(arguments.Number("seed", 1)) { Lexicons = Lexicon.ReadAll(data) };
        if (arguments.Has("validation"))
            options = options with { Validation = arguments.Number("validation", 0.0) };
        if (options.Validation is < 0 or >= 1)
            throw new UsageException("--validation is a share from 0 up to, not including, 1.");
        var rows = CorpusReader.Read(data);
        var (final, partial, heldOut) = new ModelTrainer(options, new ConsoleProgress(io.Error, io.ErrorIsTerminal)).Train(rows);
        ModelWriter.Write(path, final);
        if (arguments.Has("validation") || arguments.Has("html"))
            Report(Evaluator.Evaluate(new NluModel(partial, new NluOptions()), heldOut), arguments.Optional("html"), data, io.Output);
        var (size, seconds) = (new FileInfo(path).Length, Stopwatch.GetElapsedTime(started).TotalSeconds);
        io.Output.WriteLine(FormattableString.Invariant($"{rows.Count} rows, {final.Languages.Length} languages, {final.Intents.Intents.Length} intents → {path}, {size / 1e6:0.0} MB, {seconds:0.0} s"));
        return 0;
    }

    private static void Report(Evaluation.Evaluation evaluation, string? html, string data, TextWriter output)
    {
        if (html is not null)
            File.WriteAllText(html, HtmlReport.Write(evaluation, $"rows of {data} held out of training"));
        output.WriteLine("Held-out rows, by a model that has not seen them:");
        FiguresTable.Print(evaluation.Languages, evaluation.Total, output);
    }
}
