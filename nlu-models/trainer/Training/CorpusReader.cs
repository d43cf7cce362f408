using System.Text;
using System.Text.RegularExpressions;

namespace CrossBorderBot.Trainer.Training;

/// <summary>Reads <c>intent⇥text[⇥english]</c> from a file or from every <c>*.tsv</c> of a folder.</summary>
internal static partial class CorpusReader
{
    /// <exception cref="InvalidDataException">Names the file and line of the first malformed row.</exception>
    public static List<TrainingRow> Read(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.tsv").Order(StringComparer.Ordinal).ToArray() : [path];
        if (files.Length == 0)
            throw new InvalidDataException($"{path}: no *.tsv file in this folder.");
        return [.. files.SelectMany(ReadFile)];
    }

    private static IEnumerable<TrainingRow> ReadFile(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var language = LanguageTag().IsMatch(name) ? name : "und";
        var number = 0;
        foreach (var line in File.ReadLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true)))
            yield return Parse(line, language, $"{path}:{++number}");
    }

    private static TrainingRow Parse(string line, string language, string source)
    {
        var cells = line.Split('\t');
        if (cells.Length is < 2 or > 3)
            throw new InvalidDataException($"{source}: expected intent<TAB>text[<TAB>english], found {cells.Length} column(s).");
        if (string.IsNullOrWhiteSpace(cells[0]) || string.IsNullOrWhiteSpace(cells[1]))
            throw new InvalidDataException($"{source}: the {(string.IsNullOrWhiteSpace(cells[0]) ? "intent" : "text")} is empty.");
        return new TrainingRow(language, cells[0].Trim(), cells[1], cells.Length == 3 && cells[2].Trim() is { Length: > 0 } english ? english : null, source);
    }

    // Two or three letters, script and region as in BCP-47: a file named train.tsv or valid.tsv is no language.
    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
    private static partial Regex LanguageTag();
}
