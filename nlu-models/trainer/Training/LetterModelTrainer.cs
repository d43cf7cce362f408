using System.Numerics.Tensors;
using CrossBorderBot.Nlu.Intents;
using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// Fits a <see cref="LetterModel"/>: draws one, two or four words of a language by their frequencies and corrects the weights of
/// their letter sequences (logistic regression, stochastic gradient descent with Adagrad, one sum a row).
/// </summary>
internal sealed class LetterModelTrainer(Script script, IReadOnlyDictionary<string, (string Word, double Share)[]> words, int rowBits)
{
    private const int Draws = 750_000, Seed = 1;
    private const float Rate = 0.4f, FirstSquare = 0.01f, Negligible = 1e-6f;

    private readonly string[] _languages = [.. words.Keys.Order(StringComparer.Ordinal)];
    private readonly float[] _weights = new float[(1 << rowBits) * words.Count];
    private readonly float[] _squares = [.. Enumerable.Repeat(FirstSquare, 1 << rowBits)];
    private readonly uint[] _grams = new uint[4 * LetterModel.MaxGrams];
    private readonly float[] _scores = new float[words.Count];

    /// <param name="report">Parts done, of a hundred.</param>
    public LetterModel Train(Action<int, int> report, int drawsOfALanguage = Draws)
    {
        var random = new Random(Seed);
        var draws = _languages.Select(language => new WordDraw(words[language])).ToArray();
        var steps = (long)drawsOfALanguage * _languages.Length;
        for (long step = 0; step < steps; step++)
        {
            var language = random.Next(_languages.Length);
            Step(language, DrawGrams(draws[language], random), Rate * (1 - step / (float)steps));
            if (step % (steps / 100) == 0)
                report((int)(step * 100 / steps), 100);
        }
        report(100, 100);
        return new LetterModel(script, _languages, [.. _weights.Select(weight => (sbyte)MathF.Round(Math.Clamp(weight * LetterModel.StepsPerNat, -127, 127)))]);
    }

    /// <returns>How many letter sequences the drawn words have.</returns>
    private int DrawGrams(WordDraw draw, Random random)
    {
        var number = random.NextDouble() switch { < 0.6 => 1, < 0.85 => 2, _ => 4 };
        var count = 0;
        for (var i = 0; i < number; i++)
            count += LetterModel.Grams(draw.Next(random), _grams.AsSpan(count));
        return count;
    }

    private void Step(int language, int count, float rate)
    {
        _scores.AsSpan().Clear();
        foreach (var gram in _grams.AsSpan(0, count))
            TensorPrimitives.Add(_scores, Row(gram), _scores);
        Softmax.Apply(_scores);
        _scores[language] -= 1;
        var square = TensorPrimitives.SumOfSquares<float>(_scores);
        if (square < Negligible)
            return;
        foreach (var gram in _grams.AsSpan(0, count))
        {
            ref var squares = ref _squares[gram & (_squares.Length - 1)];
            squares += square;
            TensorPrimitives.MultiplyAdd(_scores, -rate / MathF.Sqrt(squares), Row(gram), Row(gram));
        }
    }

    private Span<float> Row(uint gram) => _weights.AsSpan((int)(gram & (_squares.Length - 1)) * _languages.Length, _languages.Length);

    /// <summary>Draws words by their shares.</summary>
    private sealed class WordDraw
    {
        private readonly string[] _words;
        private readonly double[] _sums;

        public WordDraw((string Word, double Share)[] words)
        {
            (_words, _sums) = ([.. words.Select(word => word.Word)], new double[words.Length]);
            double sum = 0;
            for (var i = 0; i < words.Length; i++)
                _sums[i] = sum += words[i].Share;
        }

        public string Next(Random random)
        {
            var at = Array.BinarySearch(_sums, random.NextDouble() * _sums[^1]);
            return _words[Math.Min(at < 0 ? ~at : at, _words.Length - 1)];
        }
    }
}
