namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// How readily the model says "none": what <c>none</c> gets on top of its score so that most held-out rows come out right.
/// </summary>
internal static class NoneBias
{
    private const string None = "none";
    private const float Widest = 3, Step = 0.1f;

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

    private static int Right(IReadOnlyList<(float[] Scores, int Intent)> rows, int none, float bias) =>
        rows.Count(row => Top(row.Scores, none, bias) == row.Intent);

    private static int Top(float[] scores, int none, float bias)
    {
        var top = none;
        for (var i = 0; i < scores.Length; i++)
            if (scores[i] > scores[top] + (top == none ? bias : 0))
                top = i;
        return top;
    }
}
