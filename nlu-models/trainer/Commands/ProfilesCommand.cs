using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Text;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Trainer.Commands;

/// <summary><c>profiles --words DIR --model FILE</c>: language statistics from word lists; run by data/languages/derive.sh.</summary>
internal static class ProfilesCommand
{
    private static readonly (Script Script, int Rows)[] Groups = [(Script.Latn, 52_000), (Script.Cyrl, 20_000), (Script.Arab, 12_000)];

    public static int Run(Arguments arguments)
    {
        var files = Directory.GetFiles(arguments.Required("words"), "*.words").Order(StringComparer.Ordinal).ToArray();
        var lists = files.ToDictionary(file => Path.GetFileNameWithoutExtension(file), Words);
        using var target = File.Create(arguments.Required("model"));
        NgramFile.Write(target, [.. Groups.Select(group => Build(group.Script, group.Rows, lists))]);
        Console.WriteLine($"{lists.Count} languages, {target.Length:N0} bytes");
        return 0;
    }

    private static (Script, string[], uint[], byte[]) Build(Script script, int rows, Dictionary<string, HashSet<string>> lists)
    {
        var tags = lists.Where(pair => ScriptOf(pair.Value) == script).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
        var builder = new ProfileBuilder(script, tags, rows);
        for (var i = 0; i < tags.Length; i++)
            builder.Add(i, [.. lists[tags[i]].Where(word => Scripts.Of(word[0]) == script)]);
        return builder.Build();
    }

    private static Script ScriptOf(HashSet<string> words) =>
        words.Take(2000).CountBy(word => Scripts.Of(word[0])).MaxBy(pair => pair.Value).Key;

    /// <summary>Capitalised entries are names (they tell little), except in German, where every noun is.</summary>
    private static HashSet<string> Words(string file)
    {
        var german = Path.GetFileNameWithoutExtension(file) == "de";
        return [.. File.ReadLines(file)
            .Where(word => word.Length > 0 && (german || !char.IsUpper(word[0])) && !(word.Length > 1 && char.IsUpper(word[1])))
            .Select(word => Normalizer.Normalize(Sanitizer.Clean(word)))
            .Where(word => word.Length > 0 && word.All(c => Scripts.Of(c) != Script.Zyyy))];
    }
}
