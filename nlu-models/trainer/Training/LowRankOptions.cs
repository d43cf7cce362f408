namespace CrossBorderBot.Trainer.Training;

/// <summary>Settings of <see cref="LowRankTrainer"/>, chosen on held-out rows.</summary>
internal sealed record LowRankOptions
{
    /// <summary>Passes over the rows: many over a small corpus, few over a large one.</summary>
    public static int EpochsFor(int rows) => Math.Clamp(600_000 / Math.Max(1, rows), 4, 20);

    public int Width { get; init; } = 64;
    public int Seed { get; init; } = 1;

    /// <summary>Share of a row's features left out at each step.</summary>
    public float FeatureDropout { get; init; } = 0.5f;

    /// <summary>Share of the hidden values left out at each step.</summary>
    public float HiddenDropout { get; init; } = 0.3f;

    public float FeatureRate { get; init; } = 0.1f;
    public float IntentRate { get; init; } = 0.05f;

    /// <summary>What a row's unit vector of features is multiplied by, so that the first steps are large enough.</summary>
    public float Gain { get; init; } = 4;

    /// <summary>Vectors begin uniformly at random between minus and plus this.</summary>
    public float Spread { get; init; } = 0.1f;
}
