namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// How readily the model says "none": as readily as it can while, of the held-out real requests, only a bearable share is refused and
/// a smaller one loses its right answer. A confident answer to nonsense costs trust, a refused request costs a customer.
/// </summary>
internal static class NoneBias
{
    private const string None = "none";

    /// <summary>Of all real requests.</summary>
    private const double MostRefused = 0.045, MostLost = 0.02;

    /// <param name="scores">One row of raw scores a held-out message.</param>
    /// <returns>What <c>none</c> gets on top of its raw score; 0 without <c>none</c> or without real requests.</returns>
    public static float Fit(IReadOnlyList<(float[] Scores, int Intent)> scores, string[] intents)
    {
        var none = Array.IndexOf(intents, None);
        var real = scores.Where(row => row.Intent != none).Select(row => Judge(row.Scores, row.Intent, none)).ToList();
        if (none < 0 || real.Count == 0)
            return 0;
        return Math.Min(At(real.Select(row => row.Lead), real.Count * MostRefused), At(real.Where(row => row.Right).Select(row => row.Lead), real.Count * MostLost));
    }

    /// <summary>How far the best intent is above <c>none</c>, and whether it is the right one.</summary>
    private static (float Lead, bool Right) Judge(float[] scores, int intent, int none)
    {
        var best = none == 0 ? 1 : 0;
        for (var i = 0; i < scores.Length; i++)
            if (i != none && scores[i] > scores[best])
                best = i;
        return (none < 0 ? 0 : scores[best] - scores[none], best == intent);
    }

    /// <summary>The raise of <c>none</c> over which so many would be refused.</summary>
    private static float At(IEnumerable<float> leads, double number)
    {
        var sorted = leads.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min((int)number, sorted.Length - 1)];
    }
}
