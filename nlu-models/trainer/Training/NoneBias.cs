namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// How readily the model says "none": what <c>none</c> gets on top of its score so that held-out rows come out right: the share of right
/// answers to real requests, and a tenth of the share of <c>none</c> rows recognised (there are few of them, and a
/// confident answer to nonsense costs trust).
/// </summary>
internal static class NoneBias
{
    private const string None = "none";
    private const float Widest = 3, Step = 0.1f;
    private const double WorthOfNone = 0.1;

    /// <param name="scores">One row of raw scores a held-out message.</param>
    /// <returns>In units of the temperature-scaled score, times the temperature; 0 without rows or without <c>none</c>.</returns>
    public static float Fit(IReadOnlyList<(float[] Scores, int Intent)> scores, string[] intents, float temperature)
    {
        var none = Array.IndexOf(intents, None);
        if (none < 0 || scores.Count == 0)
            return 0;
        var best = (Right: Right(scores, none, 0), Bias: 0f);
        for (var size = Step; size <= Widest; size += Step)
            foreach (var bias in (ReadOnlySpan<float>)[size * temperature, -size * temperature])
                if (Right(scores, none, bias) is var right && right > best.Right)
                    best = (right, bias);
        return best.Bias;
    }

    private static double Right(IReadOnlyList<(float[] Scores, int Intent)> rows, int none, float bias)
    {
        int right = 0, rightNone = 0, noneRows = 0;
        foreach (var (scores, intent) in rows)
        {
            var hit = Top(scores, none, bias) == intent ? 1 : 0;
            (right, rightNone, noneRows) = intent == none ? (right, rightNone + hit, noneRows + 1) : (right + hit, rightNone, noneRows);
        }
        return (double)right / Math.Max(1, rows.Count - noneRows) + WorthOfNone * rightNone / Math.Max(1, noneRows);
    }

    private static int Top(float[] scores, int none, float bias)
    {
        var top = none;
        for (var i = 0; i < scores.Length; i++)
            if (scores[i] > scores[top] + (top == none ? bias : 0))
                top = i;
        return top;
    }
}
