namespace CrossBorderBot.Trainer.Training;

/// <param name="Seed">The same seed and rows give the same model, bit by bit.</param>
/// <param name="Validation">Share of rows kept out to fit the temperature (and to report accuracy on).</param>
internal sealed record TrainingOptions(int Seed = 1, double Validation = 0.15)
{
    public SoftmaxOptions Softmax { get; init; } = new();

    /// <summary>Rows a feature must occur in.</summary>
    public int MinimumRows { get; init; } = 2;

    /// <summary>Weight of an English gloss as a training row of its own.</summary>
    public float GlossWeight { get; init; } = 0.5f;
}
