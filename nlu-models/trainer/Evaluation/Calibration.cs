namespace CrossBorderBot.Trainer.Evaluation;

/// <summary>Whether probabilities can be believed: among messages given about 80 %, about 80 % should be right.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>Rows by the probability given, in ten bins of equal width; empty ones left out.</summary>
    public static IEnumerable<(int Count, double Probability, double Right)> Curve(IEnumerable<Judgement> rows) =>
        rows.GroupBy(row => Math.Min(Bins - 1, (int)(row.Probability * Bins))).OrderBy(bin => bin.Key)
            .Select(bin => (bin.Count(), bin.Average(row => row.Probability), bin.Average(row => row.Ranked[0] == row.Expected ? 1.0 : 0)));

    /// <summary>Expected calibration error (Naeini et al. 2015): mean distance between probability and share of right ones, weighted by bin.</summary>
    public static double Error(IReadOnlyCollection<Judgement> rows) =>
        rows.Count == 0 ? 0 : Curve(rows).Sum(bin => bin.Count * Math.Abs(bin.Probability - bin.Right)) / rows.Count;
}
