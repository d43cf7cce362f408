using CrossBorderBot.Benchmarks;

// nlu | turn | queue | all: prints figures beside a baseline measured in the same run.
var what = args is [var name] ? name : "all";
switch (what)
{
    case "nlu":
        return NluBenchmark.Run();
    case "turn":
        return await TurnBenchmark.RunAsync();
    case "queue":
        return await QueueBenchmark.RunAsync();
    case "all":
        return NluBenchmark.Run() + await TurnBenchmark.RunAsync() + await QueueBenchmark.RunAsync();
    default:
        Console.Error.WriteLine("Usage: benchmarks nlu|turn|queue|all");
        return 2;
}
