using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Features;

/// <summary>Normalise, tokenise, hash; keeps its lists between calls, so one instance a thread.</summary>
internal sealed class Featurizer
{
    [ThreadStatic]
    private static Featurizer? _current;

    private readonly List<Token> _tokens = new(256);
    private readonly List<uint> _features = new(4096);

    /// <summary>The instance of this thread.</summary>
    public static Featurizer Current => _current ??= new Featurizer();

    public List<Token> Tokens => _tokens;

    /// <returns>Hashes with repetitions, valid until the next call.</returns>
    public List<uint> Extract(string normalized)
    {
        Tokenizer.Tokenize(normalized, _tokens);
        _features.Clear();
        var sink = new HashSink(_features);
        FeatureExtractor.Extract(normalized, _tokens, ref sink);
        return _features;
    }
}
