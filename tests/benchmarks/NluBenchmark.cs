using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrossBorderBot.Nlu;

/// <summary>Time and memory to understand one message on one core, beside a plain tokeniser on the same messages in the same run.</summary>
internal static partial class NluBenchmark
{
    private const int Rounds = 7, WarmUps = 2;

    public static int Run()
    {
        if (Find("nlu-models/models/crossborder.cbm") is not { } path)
        {
            Console.Error.WriteLine("nlu: no nlu-models/models/crossborder.cbm; ./run.sh trains it.");
            return 1;
        }
        var started = Stopwatch.GetTimestamp();
        var model = NluModel.Load(path, new NluOptions());
        var load = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var messages = Messages();
        var (understand, baseline) = Alternate(messages, text => model.Understand(text, LanguageHints.None).Intents.Count, CountWords);
        Print($"nlu: {messages.Length} messages, {messages.Average(text => text.Length):0} characters on average, model loaded in {load:0} ms");
        Print($"nlu: understand {understand.Median:0.0} µs a message (p99 {understand.P99:0.0} µs), {understand.Bytes:0} bytes allocated");
        Print($"nlu: baseline (regex words + dictionary count) {baseline.Median:0.0} µs (p99 {baseline.P99:0.0} µs), {baseline.Bytes:0} bytes; ratio {understand.Median / baseline.Median:0.0}");
        return 0;
    }

    /// <summary>Rounds of both in turn, so that a slow moment of the machine hits both.</summary>
    private static (Figures Understand, Figures Baseline) Alternate(string[] messages, Func<string, int> understand, Func<string, int> baseline)
    {
        List<Figures> first = [], second = [];
        for (var round = 0; round < Rounds + WarmUps; round++)
        {
            var (one, two) = (Measure(messages, understand), Measure(messages, baseline));
            if (round < WarmUps)
                continue;
            first.Add(one);
            second.Add(two);
        }
        return (Middle(first), Middle(second));
    }

    private static Figures Middle(List<Figures> rounds) => rounds.OrderBy(figures => figures.Median).ElementAt(rounds.Count / 2);

    /// <summary>The mean of a round is its figure (a message is too short for the clock); the tail is over single messages.</summary>
    private static Figures Measure(string[] messages, Func<string, int> work)
    {
        var single = new double[messages.Length];
        var (bytes, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        for (var i = 0; i < messages.Length; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            work(messages[i]);
            single[i] = Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
        }
        var mean = Stopwatch.GetElapsedTime(started).TotalMicroseconds / messages.Length;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Array.Sort(single);
        return new Figures(mean, single[single.Length * 99 / 100], (double)bytes / messages.Length);
    }

    private static int CountWords(string text)
    {
        var counts = new Dictionary<string, int>();
        foreach (Match match in Word().Matches(text))
            counts[match.Value.ToLowerInvariant()] = counts.GetValueOrDefault(match.Value) + 1;
        return counts.Count;
    }

    private static string[] Messages()
    {
        var files = new[] { "nlu-models/data", "nlu-models/data/training" }.Select(Find).OfType<string>()
            .SelectMany(folder => Directory.GetFiles(folder, "*.tsv")).ToArray();
        var texts = files.SelectMany(file => File.ReadLines(file, Encoding.UTF8)).Select(line => line.Split('\t')).Where(cells => cells.Length > 1).Select(cells => cells[1]).ToArray();
        return texts.Length > 0 ? texts : [.. Enumerable.Repeat(Samples, 200).SelectMany(samples => samples)];
    }

    private static readonly string[] Samples =
    [
        "where is my order #10482? it should have been here last friday", "Hola, quería saber por dónde va el paquete 4711, gracias",
        "我的订单CB-20417什么时候到", "أين طلبي رقم ٤٧١١ من فضلكم", "Je voudrais retourner mes chaussures achetées 59,90 € le 3 mai", "Geld zurück!!!",
    ];

    private static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, relative) is var path && (File.Exists(path) || Directory.Exists(path)))
                return path;
        return null;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Microseconds a message, and bytes.</summary>
    private sealed record Figures(double Median, double P99, double Bytes);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
