using System.Globalization;
using System.Net;
using System.Text;

namespace CrossBorderBot.Trainer.Evaluation;

/// <summary>An evaluation as one page that needs nothing else: figures a language and an intent, calibration, confusion matrix, errors.</summary>
internal static class HtmlReport
{
    private const int MostErrors = 300;

    /// <param name="source">What the model was measured on.</param>
    public static string Write(Evaluation evaluation, string source)
    {
        var page = new StringBuilder();
        page.Append($"<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>Evaluation</title><style>{Style}</style>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>Evaluation</h1><p>{evaluation.Total.N:N0} messages: {Text(source)}. Right at first go {Share(evaluation.Total.Top1)}, among three {Share(evaluation.Total.Top3)}, ");
        page.Append($"<code>none</code> recognised {Share(evaluation.Total.NoneRecall)}, real requests refused {Share(evaluation.Total.FalseRejection)}, language {Share(evaluation.Total.LanguageAccuracy)}, calibration error {Share(evaluation.Total.CalibrationError)}.</p>");
        AppendLanguages(page, evaluation);
        AppendIntents(page, evaluation.Judgements);
        AppendCalibration(page, evaluation.Judgements);
        AppendMatrix(page, evaluation.Judgements);
        AppendErrors(page, evaluation.Judgements);
        return page.Append("</html>\n").ToString();
    }

    private static void AppendLanguages(StringBuilder page, Evaluation evaluation)
    {
        page.Append("<h2>Languages</h2><div class=wide><table><tr><th>Language<th>Messages<th>First<th>Among three<th>Macro F1<th>None recognised<th>Wrongly refused<th>Language right<th>Calibration error");
        foreach (var (language, figures) in evaluation.Languages)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>{Text(language)}<td>{figures.N}<td>{Share(figures.Top1)}<td>{Share(figures.Top3)}<td>{Share(figures.MacroF1)}<td>{Share(figures.NoneRecall)}<td>{Share(figures.FalseRejection)}<td>{Share(figures.LanguageAccuracy)}<td>{Share(figures.CalibrationError)}");
        page.Append("</table></div>");
    }

    private static void AppendIntents(StringBuilder page, IReadOnlyList<Judgement> rows)
    {
        page.Append("<h2>Intents</h2><div class=wide><table><tr><th>Intent<th>Messages<th>Recall<th>Precision<th>Mostly taken for");
        foreach (var intent in Intents(rows))
        {
            var own = rows.Where(row => row.Expected == intent).ToList();
            var said = rows.Where(row => row.Ranked[0] == intent).ToList();
            var wrong = own.Where(row => row.Ranked[0] != intent).CountBy(row => row.Ranked[0]).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(3);
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>{Text(intent)}<td>{own.Count}<td>{Share(Hits(own, intent), own.Count)}<td>{Share(Hits(said, intent), said.Count)}<td class=text>");
            page.Append(Text(string.Join(", ", wrong.Select(pair => $"{pair.Key} {pair.Value}"))));
        }
        page.Append("</table></div>");
    }

    private static void AppendCalibration(StringBuilder page, IReadOnlyList<Judgement> rows)
    {
        page.Append("<h2>Can the probabilities be believed?</h2><div class=wide><table><tr><th>Probability given<th>Messages<th>Right");
        foreach (var (count, probability, right) in Calibration.Curve(rows))
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Share(probability)}<td>{count}<td>{Share(right)}");
        page.Append("</table></div>");
    }

    private static void AppendMatrix(StringBuilder page, IReadOnlyList<Judgement> rows)
    {
        var intents = Intents(rows);
        var cells = rows.CountBy(row => (row.Expected, row.Ranked[0])).ToDictionary();
        var totals = rows.CountBy(row => row.Expected).ToDictionary();
        page.Append("<h2>Confusion matrix</h2><p>Rows: what was meant. Columns: what was understood. A cell's shade is its share of the row.</p><div class=wide><table class=matrix><tr><th>");
        foreach (var intent in intents)
            page.Append($"<th class=turned><span>{Text(intent)}</span>");
        foreach (var meant in intents)
        {
            page.Append($"<tr><th>{Text(meant)}");
            foreach (var understood in intents)
                AppendCell(page, meant, understood, cells.GetValueOrDefault((meant, understood)), totals.GetValueOrDefault(meant));
        }
        page.Append("</table></div>");
    }

    private static void AppendCell(StringBuilder page, string meant, string understood, int count, int total)
    {
        if (count == 0)
            page.Append("<td>");
        else
            page.Append(CultureInfo.InvariantCulture, $"<td class={(meant == understood ? "right" : "wrong")} style='--share:{(double)count / total:0.00}' title='{Text(meant)} → {Text(understood)}'>{count}");
    }

    private static void AppendErrors(StringBuilder page, IReadOnlyList<Judgement> rows)
    {
        var errors = rows.Where(row => row.Ranked[0] != row.Expected).OrderByDescending(row => row.Probability).ToList();
        page.Append(CultureInfo.InvariantCulture, $"<h2>Errors</h2><p>{errors.Count:N0} in all, the surest first, at most {MostErrors}.</p><div class=wide><table><tr><th>Language<th>Message<th>Meant<th>Understood<th>Probability");
        foreach (var row in errors.Take(MostErrors))
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(row.Language)}<td class=text dir=auto>{Text(row.Text)}<td class=text>{Text(row.Expected)}<td class=text>{Text(row.Ranked[0])}<td>{Share(row.Probability)}");
        page.Append("</table></div>");
    }

    private static List<string> Intents(IReadOnlyList<Judgement> rows) =>
        [.. rows.Select(row => row.Expected).Concat(rows.Select(row => row.Ranked[0])).Distinct().Order(StringComparer.Ordinal)];

    private static int Hits(List<Judgement> rows, string intent) => rows.Count(row => row.Expected == intent && row.Ranked[0] == intent);

    private static string Share(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.0} %");

    private static string Share(int part, int whole) => whole == 0 ? "–" : Share((double)part / whole);

    private static string Text(string value) => WebUtility.HtmlEncode(value);

    private const string Style = """
        :root{color-scheme:light dark;--line:light-dark(#d9dde3,#3a4049);--soft:light-dark(#5b6472,#a3adba);--good:light-dark(46 125 80,70 165 110);--bad:light-dark(200 60 40,235 105 80)}
        body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:1200px;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.2rem}
        .wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.28rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
        th{font-weight:600;color:var(--soft)}tr>th:first-child,.text{text-align:left}.text{white-space:normal;overflow-wrap:anywhere}
        .matrix{font-size:11px}.matrix td,.matrix th{padding:.1rem .2rem;min-width:1.2rem;border:1px solid var(--line);text-align:center}.matrix tr>th:first-child{position:sticky;left:0;background:Canvas;text-align:left}
        .turned span{writing-mode:vertical-rl;transform:rotate(180deg)}.right{background:rgb(from light-dark(#2e7d50,#46a56e) r g b/calc(.15 + .65*var(--share)))}.wrong{background:rgb(from light-dark(#c83c28,#eb6950) r g b/calc(.15 + .85*var(--share)))}
        """;
}
