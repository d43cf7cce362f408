using System.Numerics.Tensors;

namespace CrossBorderBot.Nlu.Intents;

internal static class Softmax
{
    /// <summary>Scores to probabilities, in place. The greatest is taken off first: the library's own overflows from a score of 89 on.</summary>
    public static void Apply(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.SoftMax(scores, scores);
    }
}
