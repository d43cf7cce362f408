using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Text;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Trainer.Commands;

/// <summary>
/// <c>profiles --words DIR --texts DIR --model FILE</c>: language statistics from word lists (<c>TAG.words</c>) and programs'
/// translations (<c>*.mo</c>); run by data/languages/derive.sh.
/// </summary>
internal static class ProfilesCommand
{
    private static readonly (Script Script, int RowBits)[] Groups = [(Script.Latn, 18), (Script.Cyrl, 17), (Script.Arab, 17)];

    public static int Run(Arguments arguments, CommandIo io)
    {
        var files = Directory.GetFiles(arguments.Required("words"), "*.words").Order(StringComparer.Ordinal).ToArray();
        var lists = files.ToDictionary(file => Path.GetFileNameWithoutExtension(file), Words);
        var progress = new ConsoleProgress(io.Error, io.ErrorIsTerminal);
        var models = Groups.Select(group => Train(group.Script, group.RowBits, lists, arguments.Required("texts"), progress)).ToList();
        using var target = File.Create(arguments.Required("model"));
        LetterModelFile.Write(target, models);
        io.Output.WriteLine($"{lists.Count} languages, {target.Length:N0} bytes");
        return 0;
    }

    private static LetterModel Train(Script script, int rowBits, Dictionary<string, HashSet<string>> lists, string texts, ConsoleProgress progress)
    {
        var own = lists.Where(pair => ScriptOf(pair.Value) == script)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Where(word => word.All(c => Scripts.Of(c) == script)).ToHashSet());
        var frequencies = new WordFrequencies(script);
        frequencies.CountTranslations(texts, own.Keys.ToHashSet());
        return new LetterModelTrainer(script, frequencies.With(own), rowBits).Train((done, all) => progress.Report(ScriptNames.Of(script, "en"), done, all));
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
