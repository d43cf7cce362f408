using CrossBorderBot.Trainer.Commands;

namespace CrossBorderBot.Trainer;

/// <summary>Finds the command. Ends with 0, 1 for a finding or an error in the files, 2 for a wrong command line.</summary>
internal static class TrainerProgram
{
    private const string Usage = """
        usage: trainer train    --data DIR --model FILE [--seed N] [--validation SHARE] [--html FILE]
               trainer evaluate --model FILE --test FILE-or-DIR [--json] [--html FILE]
               trainer identify --model FILE --test FILE [--languages ar,de,...]
               trainer classify --model FILE [--explain]   (lines on standard input -> JSON lines)
               trainer check    --data DIR
        """;

    public static int Run(string[] arguments, CommandIo io)
    {
        try
        {
            return Dispatch(arguments.FirstOrDefault(), [.. arguments.Skip(1)], io);
        }
        catch (UsageException error)
        {
            io.Error.WriteLine(error.Message);
            io.Error.WriteLine(Usage);
            return 2;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or System.Text.DecoderFallbackException)
        {
            io.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static int Dispatch(string? command, string[] rest, CommandIo io) => command switch
    {
        "train" => TrainCommand.Run(new Arguments(rest, ["data", "model", "seed", "validation", "html"], []), io),
        "evaluate" => EvaluateCommand.Run(new Arguments(rest, ["model", "test", "html"], ["json"]), io),
        "identify" => IdentifyCommand.Run(new Arguments(rest, ["model", "test", "languages"], []), io),
        "classify" => ClassifyCommand.Run(new Arguments(rest, ["model"], ["explain"]), io),
        "check" => CheckCommand.Run(new Arguments(rest, ["data"], []), io),
        "profiles" => ProfilesCommand.Run(new Arguments(rest, ["words", "texts", "model"], []), io),
        null => throw new UsageException("Which command?"),
        _ => throw new UsageException($"'{command}' is no command."),
    };
}
