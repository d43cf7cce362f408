namespace CrossBorderBot.Trainer.Training;

/// <param name="Seed">The same seed and rows give the same model, bit by bit.</param>
/// <param name="Validation">Share of rows kept out to fit the temperature (and to report accuracy on).</param>
internal sealed record TrainingOptions(int Seed = 1, double Validation = 0.15)
{
    public SoftmaxOptions Softmax { get; init; } = new();

    public LowRankOptions LowRank { get; init; } = new();

    /// <summary>Low-rank models added to the one of full rank.</summary>
    public int LowRankModels { get; init; } = 2;

    /// <summary>Rows a feature must occur in.</summary>
    public int MinimumRows { get; init; } = 2;

    /// <summary>Weight of an English gloss as a training row of its own.</summary>
    public float GlossWeight { get; init; } = 1f;

    /// <summary>Weight of a row said in another language word by word (<see cref="PseudoTranslator"/>).</summary>
    public float PseudoWeight { get; init; } = 0.2f;

    /// <summary>Such rows a language: this often each row of the others, but no more than the limit (for training time).</summary>
    public int PseudoRepeats { get; init; } = 3;

    public int MaxPseudoRows { get; init; } = 20_000;

    /// <summary>Of all languages together, so that twenty languages train in under two minutes.</summary>
    public int MaxPseudoRowsInAll { get; init; } = 240_000;

    /// <summary>English word → forms in a language, beyond what the glosses teach; language → lexicon.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string[]>> Lexicons { get; init; } = new Dictionary<string, Dictionary<string, string[]>>();
}
