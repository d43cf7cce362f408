using System.Text.Json;
using CrossBorderBot.Nlu;

namespace CrossBorderBot.Trainer.Commands;

/// <summary><c>classify --model FILE [--explain]</c>: lines on standard input → JSON lines.</summary>
internal static class ClassifyCommand
{
    public static int Run(Arguments arguments, CommandIo io)
    {
        var model = NluModel.Load(arguments.Required("model"), new NluOptions());
        var explain = arguments.Has("explain");
        while (io.Input.ReadLine() is { } line)
        {
            io.Output.WriteLine(explain
                ? JsonSerializer.Serialize(model.Explain(line, LanguageHints.None), TrainerJson.Readable.Explanation)
                : JsonSerializer.Serialize(model.Understand(line, LanguageHints.None), TrainerJson.Readable.Understanding));
            io.Output.Flush();
        }
        return 0;
    }
}
