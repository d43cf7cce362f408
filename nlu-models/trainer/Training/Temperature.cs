namespace CrossBorderBot.Trainer.Training;

/// <summary>Finds the temperature that makes the probabilities of held-out rows honest (Guo et al. 2017, arXiv:1706.04599).</summary>
internal static class Temperature
{
    private const int Steps = 40;

    /// <param name="scores">One row of raw scores a held-out message.</param>
    /// <returns>Between 0.05 and 5; 1 without rows.</returns>
    public static float Fit(IReadOnlyList<(float[] Scores, int Intent)> scores)
    {
        if (scores.Count == 0)
            return 1;
        var ratio = (MathF.Sqrt(5) - 1) / 2;
        var (low, high) = (MathF.Log(0.05f), MathF.Log(5f));
        for (var step = 0; step < Steps; step++)
        {
            var (left, right) = (high - ratio * (high - low), low + ratio * (high - low));
            if (Loss(scores, MathF.Exp(left)) < Loss(scores, MathF.Exp(right)))
                high = right;
            else
                low = left;
        }
        return MathF.Exp((low + high) / 2);
    }

    private static double Loss(IReadOnlyList<(float[] Scores, int Intent)> rows, float temperature)
    {
        double loss = 0;
        foreach (var (scores, intent) in rows)
        {
            var top = scores.Max();
            loss += Math.Log(scores.Sum(score => Math.Exp((score - top) / temperature))) - (scores[intent] - top) / temperature;
        }
        return loss;
    }
}
