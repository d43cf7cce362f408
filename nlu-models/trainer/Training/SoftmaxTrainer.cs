using System.Numerics.Tensors;
using CrossBorderBot.Nlu.Intents;

namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// Multinomial logistic regression by stochastic gradient descent with a falling step and L2 decay.
/// The decay is a common factor of all weights, so that a step touches only the rows of its example.
/// </summary>
internal sealed class SoftmaxTrainer(int rows, int classes, SoftmaxOptions options)
{
    /// <summary>Classes are padded so that a row is whole vectors.</summary>
    public static int Stride(int classes) => (classes + 15) / 16 * 16;

    private readonly int _stride = Stride(classes);
    private readonly float[] _weights = new float[(long)rows * Stride(classes)];
    private readonly float[] _bias = new float[Stride(classes)];
    private readonly float[] _scores = new float[Stride(classes)];
    private float _factor = 1;

    /// <returns>Weights, row by row, and the bias.</returns>
    public (float[] Weights, float[] Bias) Train(IReadOnlyList<Example> examples, Action<int, int> onEpoch)
    {
        var epochs = SoftmaxOptions.EpochsFor(examples.Count);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(options.Seed);
        long step = 0, steps = (long)examples.Count * epochs;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
                Step(examples[index], options.LearningRate * (1 - step++ / (float)steps));
            Rescale();
            onEpoch(epoch + 1, epochs);
        }
        return (_weights, _bias);
    }

    private void Step(Example example, float rate)
    {
        Scores(example);
        Softmax.Apply(_scores.AsSpan(0, classes));
        _scores[example.Intent] -= 1;
        _factor *= 1 - rate * options.Decay;
        var scale = -rate * example.Weight;
        for (var i = 0; i < example.Rows.Length; i++)
        {
            var row = _weights.AsSpan(example.Rows[i] * _stride, _stride);
            TensorPrimitives.MultiplyAdd(_scores, scale * example.Values[i] / _factor, row, row);
        }
        TensorPrimitives.MultiplyAdd(_scores, scale * 0.02f, _bias, _bias);
    }

    private void Scores(Example example)
    {
        _scores.AsSpan().Clear();
        for (var i = 0; i < example.Rows.Length; i++)
            TensorPrimitives.MultiplyAdd(_weights.AsSpan(example.Rows[i] * _stride, _stride), example.Values[i] * _factor, _scores, _scores);
        TensorPrimitives.Add(_scores, _bias, _scores);
        _scores.AsSpan(classes).Clear();
    }

    private void Rescale()
    {
        TensorPrimitives.Multiply(_weights, _factor, _weights);
        _factor = 1;
    }
}
