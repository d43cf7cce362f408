using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using CrossBorderBot.Nlu.Features;

namespace CrossBorderBot.Nlu.Intents;

/// <summary>The linear intent model: one row of 8-bit weights a feature, softmax over all intents, calibrated by a temperature.</summary>
internal sealed class IntentModel
{
    private const int MostLikely = 3;

    private readonly int _stride;

    public IntentModel(string[] intents, FeatureTable table, IntentWeights weights)
    {
        (Intents, Table, Weights) = (intents, table, weights);
        _stride = weights.Stride;
    }

    public string[] Intents { get; }

    public FeatureTable Table { get; }

    public IntentWeights Weights { get; }

    /// <param name="features">Hashes with repetitions; each counts once.</param>
    /// <returns>At most three, best first.</returns>
    public IntentScore[] Classify(List<uint> features)
    {
        Span<float> scores = stackalloc float[_stride];
        Score(features, scores);
        var probabilities = scores[..Intents.Length];
        TensorPrimitives.Divide(probabilities, Weights.Temperature, probabilities);
        Softmax.Apply(probabilities);
        return Best(probabilities);
    }

    /// <summary>Raw scores, before temperature and softmax; for calibration.</summary>
    public float[] Scores(IEnumerable<uint> features)
    {
        var scores = new float[_stride];
        Score([.. features], scores);
        return scores[..Intents.Length];
    }

    private void Score(List<uint> features, Span<float> scores)
    {
        var rows = ArrayPool<int>.Shared.Rent(features.Count);
        var known = 0;
        foreach (var hash in CollectionsMarshal.AsSpan(features))
            if (Table.Find(hash) is var row and >= 0)
                rows[known++] = row;
        var sorted = rows.AsSpan(0, known);
        sorted.Sort();
        scores.Clear();
        var (squares, previous) = (0f, -1);
        foreach (var row in sorted)
        {
            if (row == previous)
                continue;
            previous = row;
            var idf = Weights.Idf[row];
            squares += idf * idf;
            RowSum.Add(Weights.Quantized.AsSpan(row * _stride, _stride), idf * Weights.Scales[row], scores);
        }
        ArrayPool<int>.Shared.Return(rows);
        TensorPrimitives.MultiplyAdd(scores, squares > 0 ? 1 / MathF.Sqrt(squares) : 0, Weights.Bias, scores);
    }

    private IntentScore[] Best(Span<float> probabilities)
    {
        var best = new IntentScore[Math.Min(MostLikely, probabilities.Length)];
        for (var i = 0; i < best.Length; i++)
        {
            var top = TensorPrimitives.IndexOfMax(probabilities);
            best[i] = new IntentScore(Intents[top], probabilities[top]);
            probabilities[top] = -1;
        }
        return best;
    }
}
