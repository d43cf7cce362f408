using System.Text;
using CrossBorderBot.Trainer;

Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(false);
return TrainerProgram.Run(args, new CommandIo(Console.In, Console.Out, Console.Error, !Console.IsErrorRedirected));
