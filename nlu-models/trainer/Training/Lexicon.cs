namespace CrossBorderBot.Trainer.Training;

/// <summary>Optional <c>DIR/lexicon/TAG.tsv</c>: <c>english⇥form[⇥form…]</c>, words that the training rows may lack.</summary>
internal static class Lexicon
{
    /// <summary>Share of a word's occurrences that the hand-written forms get beside those learned from glosses.</summary>
    private const double Share = 0.5;

    /// <exception cref="InvalidDataException">A line without a form.</exception>
    public static Dictionary<string, Dictionary<string, string[]>> ReadAll(string data)
    {
        var folder = Path.Combine(data, "lexicon");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read)
            : [];
    }

    public static void Merge(Dictionary<string, (string Form, double Share)[]> learned, Dictionary<string, string[]> lexicon)
    {
        foreach (var (english, forms) in lexicon)
        {
            var old = learned.GetValueOrDefault(english) ?? [];
            var total = Math.Max(1e-9, old.Sum(form => form.Share));
            learned[english] = [.. old.Select(form => (form.Form, form.Share / total * (1 - Share))), .. forms.Select(form => (form, Share / forms.Length))];
        }
    }

    private static Dictionary<string, string[]> Read(string file)
    {
        var lexicon = new Dictionary<string, string[]>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var cells = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (cells.Length < 2)
                throw new InvalidDataException($"{file}:{number}: expected english<TAB>form[<TAB>form...].");
            lexicon[cells[0].ToLowerInvariant()] = [.. lexicon.GetValueOrDefault(cells[0].ToLowerInvariant()) ?? [], .. cells[1..]];
        }
        return lexicon;
    }
}
