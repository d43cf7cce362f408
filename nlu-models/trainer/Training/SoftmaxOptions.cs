namespace CrossBorderBot.Trainer.Training;

/// <summary>Settings of the linear model's descent, chosen on held-out rows.</summary>
internal sealed record SoftmaxOptions
{
    /// <summary>Passes over the rows: many over a small corpus, few over a large one.</summary>
    public static int EpochsFor(int rows) => Math.Clamp(800_000 / Math.Max(1, rows), 7, 30);

    public float LearningRate { get; init; } = 6f;
    public float Decay { get; init; }
    public int Seed { get; init; } = 1;
}
