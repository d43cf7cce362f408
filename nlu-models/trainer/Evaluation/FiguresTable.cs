using System.Globalization;

namespace CrossBorderBot.Trainer.Evaluation;

internal static class FiguresTable
{
    public static void Print(SortedDictionary<string, Figures> languages, Figures total, TextWriter writer)
    {
        writer.WriteLine("language      n   top1   top3  macroF1  noneRecall  falseRejection  languageAccuracy  calibrationError");
        foreach (var (language, figures) in languages)
            writer.WriteLine(Line(language, figures));
        writer.WriteLine(Line("total", total));
    }

    private static string Line(string name, Figures figures) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-8} {figures.N,6} {figures.Top1,6:0.000} {figures.Top3,6:0.000} {figures.MacroF1,8:0.000} {figures.NoneRecall,11:0.000} {figures.FalseRejection,15:0.000} {figures.LanguageAccuracy,17:0.000} {figures.CalibrationError,17:0.000}");
}
