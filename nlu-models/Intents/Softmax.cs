using System.Numerics.Tensors;

namespace CrossBorderBot.Nlu.Intents;

internal static class Softmax
{
    /// <summary>Scores to probabilities, in place.</summary>
    public static void Apply(Span<float> scores) => TensorPrimitives.SoftMax(scores, scores);
}
