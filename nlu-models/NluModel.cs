using CrossBorderBot.Nlu.Entities;
using CrossBorderBot.Nlu.Explaining;
using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Intents;
using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Moods;
using CrossBorderBot.Nlu.Storage;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu;

/// <summary>The model in use: loaded once, shared by all threads.</summary>
public sealed class NluModel : INluModel
{
    private readonly IntentModel _intents;
    private readonly LanguageIdentifier _languages;
    private readonly EntityExtractor _entities;
    private readonly Explainer _explainer;

    internal NluModel(ModelContent content, NluOptions options)
    {
        _intents = content.Intents;
        _languages = new LanguageIdentifier(content.Words);
        _entities = new EntityExtractor(options);
        _explainer = new Explainer(content.Intents, content.Messages);
        Languages = content.Languages;
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Languages { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Intents => _intents.Intents;

    /// <summary>Reads a <c>*.cbm</c> file that the trainer wrote.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is foreign, newer, truncated or damaged; the message names the cure.</exception>
    /// <exception cref="ArgumentException">The order-number pattern is no valid regular expression.</exception>
    public static NluModel Load(string path, NluOptions options) => new(ModelReader.Read(path), options);

    /// <inheritdoc/>
    public Understanding Understand(string text, LanguageHints hints)
    {
        var clean = Sanitizer.Clean(text);
        var normalized = Normalizer.Normalize(clean);
        var featurizer = Featurizer.Current;
        var intents = _intents.Classify(featurizer.Extract(normalized));
        var language = _languages.Identify(clean, normalized, featurizer.Tokens, hints);
        return new Understanding(language, intents, _entities.Extract(clean), MoodReader.Read(clean, normalized, featurizer.Tokens));
    }

    /// <inheritdoc/>
    public Explanation Explain(string text, LanguageHints hints) => _explainer.Explain(text, Understand(text, hints));

    /// <param name="candidates">Primary subtags to choose from; null for all.</param>
    internal LanguageGuess Identify(string text, IReadOnlySet<string>? candidates)
    {
        var clean = Sanitizer.Clean(text);
        var normalized = Normalizer.Normalize(clean);
        var featurizer = Featurizer.Current;
        Tokenizer.Tokenize(normalized, featurizer.Tokens);
        return _languages.Identify(clean, normalized, featurizer.Tokens, LanguageHints.None, candidates);
    }
}
