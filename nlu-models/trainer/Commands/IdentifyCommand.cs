using System.Globalization;
using CrossBorderBot.Nlu;
using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Trainer.Commands;

/// <summary><c>identify --model FILE --test FILE [--languages ar,de,…]</c>: accuracy a language, and their average.</summary>
internal static class IdentifyCommand
{
    public static int Run(Arguments arguments, CommandIo io)
    {
        var model = NluModel.Load(arguments.Required("model"), new NluOptions());
        var candidates = arguments.Optional("languages")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => LanguageTags.Canonical(tag) ?? throw new UsageException($"'{tag}' is no language tag.")).Select(LanguageTags.Primary).ToHashSet();
        // The first column, a label elsewhere, is the language here.
        var rows = CorpusReader.Read(arguments.Required("test")).Select(row => (Language: LanguageTags.Primary(LanguageTags.Canonical(row.Intent) ?? row.Intent), Tag: row.Intent, row.Text));
        var accuracies = rows.Where(row => candidates?.Contains(row.Language) != false)
            .GroupBy(row => row.Tag).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Count: group.Count(), Accuracy: group.Average(row => Matches(model, row.Text, row.Language, candidates)))).ToList();
        foreach (var (language, count, accuracy) in accuracies)
            io.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language,-8} {count,6} {accuracy:0.0000}"));
        var average = accuracies.Select(row => row.Accuracy).DefaultIfEmpty().Average();
        io.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"average",-8} {accuracies.Sum(row => row.Count),6} {average:0.0000}"));
        return 0;
    }

    private static double Matches(NluModel model, string text, string language, HashSet<string>? candidates) =>
        LanguageTags.Primary(model.Identify(text, candidates).Tag) == language ? 1 : 0;
}
