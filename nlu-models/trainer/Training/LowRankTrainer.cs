using System.Numerics.Tensors;
using CrossBorderBot.Nlu.Intents;

namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// Multinomial logistic regression whose weights are the product of two thin matrices, a vector a feature and a vector an intent
/// (fastText, Joulin et al. 2017, arXiv:1607.01759), trained with features left out at random and with steps that shrink for
/// features seen often (Adagrad, one sum a vector of a feature). It errs elsewhere than <see cref="SoftmaxTrainer"/>: together
/// they are better than either, and since the product is a matrix of weights too, their sum costs nothing when a message is read.
/// </summary>
internal sealed class LowRankTrainer
{
    private const float FirstFeatureSquare = 1e-4f, FirstIntentSquare = 1e-3f, Negligible = 1e-5f;

    private readonly LowRankOptions _options;
    private readonly int _classes, _width;
    private readonly Random _random;
    private readonly float[] _features, _featureSquares, _intents, _intentSquares, _bias, _biasSquares;
    private readonly float[] _hidden, _mask, _gradient, _step, _roots, _scores;
    private int[] _keptRows = new int[1024];
    private float[] _keptValues = new float[1024];

    public LowRankTrainer(int rows, int classes, LowRankOptions options)
    {
        (_options, _classes, _width, _random) = (options, classes, options.Width, new Random(options.Seed));
        (_features, _featureSquares) = (Spread((long)rows * _width), Filled(rows, FirstFeatureSquare));
        (_intents, _intentSquares) = (Spread((long)classes * _width), Filled(classes * _width, FirstIntentSquare));
        (_bias, _biasSquares) = (new float[classes], Filled(classes, FirstIntentSquare));
        (_hidden, _mask, _gradient, _step, _roots) = (new float[_width], new float[_width], new float[_width], new float[_width], new float[_width]);
        _scores = new float[classes];
    }

    public void Train(IReadOnlyList<Example> examples, Action<int, int> onEpoch)
    {
        var epochs = LowRankOptions.EpochsFor(examples.Count);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        long step = 0, steps = (long)examples.Count * epochs;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var index in order)
                Step(examples[index], 1 - step++ / (float)steps);
            onEpoch(epoch + 1, epochs);
        }
    }

    /// <summary>Adds the product of the two matrices to weights laid out as <see cref="SoftmaxTrainer"/>'s.</summary>
    public void AddTo(float[] weights, float[] bias)
    {
        var stride = SoftmaxTrainer.Stride(_classes);
        for (var row = 0; row < _featureSquares.Length; row++)
            for (var intent = 0; intent < _classes; intent++)
                weights[(long)row * stride + intent] += _options.Gain * TensorPrimitives.Dot<float>(Feature(row), Intent(intent));
        TensorPrimitives.Add<float>(bias.AsSpan(0, _classes), _bias, bias);
    }

    private void Step(Example example, float rate)
    {
        if (Keep(example) is var kept && kept == 0)
            return;
        Forward(kept, example.Intent);
        _gradient.AsSpan().Clear();
        for (var intent = 0; intent < _classes; intent++)
            if (_scores[intent] * example.Weight is var error && MathF.Abs(error) >= Negligible)
                LearnIntent(intent, error, _options.IntentRate * rate);
        LearnFeatures(kept, _options.FeatureRate * rate);
    }

    /// <returns>How many features are left; their values have unit length again.</returns>
    private int Keep(Example example)
    {
        if (_keptRows.Length < example.Rows.Length)
            (_keptRows, _keptValues) = (new int[example.Rows.Length], new float[example.Rows.Length]);
        var (kept, squares) = (0, 0f);
        for (var i = 0; i < example.Rows.Length; i++)
        {
            if (_random.NextSingle() < _options.FeatureDropout)
                continue;
            (_keptRows[kept], _keptValues[kept]) = (example.Rows[i], example.Values[i]);
            squares += example.Values[i] * example.Values[i];
            kept++;
        }
        var values = _keptValues.AsSpan(0, kept);
        TensorPrimitives.Divide(values, MathF.Sqrt(squares), values);
        return kept;
    }

    /// <summary>Leaves each intent's error in the scores: its probability, less one for the right intent.</summary>
    private void Forward(int kept, int right)
    {
        _hidden.AsSpan().Clear();
        for (var i = 0; i < kept; i++)
            TensorPrimitives.MultiplyAdd(Feature(_keptRows[i]), _keptValues[i] * _options.Gain, _hidden, _hidden);
        for (var i = 0; i < _width; i++)
            _mask[i] = _random.NextSingle() < _options.HiddenDropout ? 0 : 1 / (1 - _options.HiddenDropout);
        TensorPrimitives.Multiply(_hidden, _mask, _hidden);
        for (var intent = 0; intent < _classes; intent++)
            _scores[intent] = TensorPrimitives.Dot<float>(Intent(intent), _hidden) + _bias[intent];
        Softmax.Apply(_scores);
        _scores[right] -= 1;
    }

    private void LearnIntent(int intent, float error, float rate)
    {
        var vector = Intent(intent);
        var squares = _intentSquares.AsSpan(intent * _width, _width);
        TensorPrimitives.MultiplyAdd(vector, error, _gradient, _gradient);
        // squares += (error · hidden)²; vector -= rate · error · hidden / √squares
        TensorPrimitives.Multiply(_hidden, error, _step);
        TensorPrimitives.MultiplyAdd(_step, _step, squares, squares);
        TensorPrimitives.ReciprocalSqrt(squares, _roots);
        TensorPrimitives.Multiply(_step, _roots, _step);
        TensorPrimitives.MultiplyAdd(_step, -rate, vector, vector);
        _biasSquares[intent] += error * error;
        _bias[intent] -= rate * error / MathF.Sqrt(_biasSquares[intent]);
    }

    private void LearnFeatures(int kept, float rate)
    {
        TensorPrimitives.Multiply(_gradient, _mask, _gradient);
        TensorPrimitives.Multiply(_gradient, _options.Gain, _gradient);
        var square = TensorPrimitives.SumOfSquares<float>(_gradient) / _width;
        for (var i = 0; i < kept; i++)
        {
            var (row, value) = (_keptRows[i], _keptValues[i]);
            _featureSquares[row] += value * value * square;
            var vector = Feature(row);
            TensorPrimitives.MultiplyAdd(_gradient, -rate * value / MathF.Sqrt(_featureSquares[row]), vector, vector);
        }
    }

    private Span<float> Feature(int row) => _features.AsSpan(row * _width, _width);

    private Span<float> Intent(int intent) => _intents.AsSpan(intent * _width, _width);

    private float[] Spread(long count)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
            value = (_random.NextSingle() * 2 - 1) * _options.Spread;
        return values;
    }

    private static float[] Filled(int count, float value)
    {
        var values = new float[count];
        Array.Fill(values, value);
        return values;
    }
}
