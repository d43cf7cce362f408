using CrossBorderBot.Nlu.Languages;

namespace CrossBorderBot.Trainer.Evaluation;

/// <summary>Shares between 0 and 1.</summary>
/// <param name="NoneRecall">Of the <c>none</c> rows, those answered <c>none</c>.</param>
/// <param name="FalseRejection">Of the other rows, those answered <c>none</c>.</param>
/// <param name="CalibrationError">Expected calibration error of the first intent's probability.</param>
internal sealed record Figures(int N, double Top1, double Top3, double MacroF1, double NoneRecall, double FalseRejection, double LanguageAccuracy, double CalibrationError)
{
    private const string None = "none";

    public static Figures Of(IReadOnlyCollection<Judgement> rows)
    {
        var none = rows.Where(row => row.Expected == None).ToList();
        var others = rows.Where(row => row.Expected != None).ToList();
        return new Figures(
            rows.Count,
            Share(rows, row => row.Ranked[0] == row.Expected),
            Share(rows, row => row.Ranked.Contains(row.Expected)),
            MacroAverage(rows),
            Share(none, row => row.Ranked[0] == None),
            Share(others, row => row.Ranked[0] == None),
            Share(rows, row => LanguageTags.Primary(row.GuessedLanguage) == LanguageTags.Primary(row.Language)),
            Calibration.Error(rows));
    }

    private static double Share(IReadOnlyCollection<Judgement> rows, Func<Judgement, bool> holds) =>
        rows.Count == 0 ? 0 : (double)rows.Count(holds) / rows.Count;

    /// <summary>Mean F1 over the intents that the test rows have.</summary>
    private static double MacroAverage(IReadOnlyCollection<Judgement> rows) =>
        rows.Select(row => row.Expected).Distinct().Select(intent => F1(rows, intent)).DefaultIfEmpty().Average();

    private static double F1(IReadOnlyCollection<Judgement> rows, string intent)
    {
        var hits = rows.Count(row => row.Expected == intent && row.Ranked[0] == intent);
        return 2.0 * hits / (rows.Count(row => row.Expected == intent) + rows.Count(row => row.Ranked[0] == intent));
    }
}
