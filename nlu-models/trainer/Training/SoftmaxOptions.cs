namespace CrossBorderBot.Trainer.Training;

/// <summary>Settings of the linear model's descent, chosen on held-out rows.</summary>
internal sealed record SoftmaxOptions
{
    public int Epochs { get; init; } = 10;
    public float LearningRate { get; init; } = 6f;
    public float Decay { get; init; }
    public int Seed { get; init; } = 1;
}
