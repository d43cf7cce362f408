namespace CrossBorderBot.Nlu.Intents;

/// <summary>The figures of the intent model. A weight is <c>Quantized[row × Stride + intent] × Scales[row]</c>.</summary>
/// <param name="Stride">Intents rounded up to whole vectors.</param>
/// <param name="Temperature">Scores are divided by it; above 1 makes the model less sure.</param>
internal sealed record IntentWeights(int Stride, float[] Idf, float[] Scales, sbyte[] Quantized, float[] Bias, float Temperature);
