using System.Text.Json;
using CrossBorderBot.Nlu;

namespace CrossBorderBot.Trainer.Commands;

/// <summary><c>classify --model FILE</c>: lines on standard input → JSON lines.</summary>
internal static class ClassifyCommand
{
    public static int Run(Arguments arguments, CommandIo io)
    {
        var model = NluModel.Load(arguments.Required("model"), new NluOptions());
        while (io.Input.ReadLine() is { } line)
        {
            io.Output.WriteLine(JsonSerializer.Serialize(model.Understand(line, LanguageHints.None), TrainerJson.Readable.Understanding));
            io.Output.Flush();
        }
        return 0;
    }
}
