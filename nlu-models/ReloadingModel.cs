using CrossBorderBot.Nlu.Explaining;

namespace CrossBorderBot.Nlu;

/// <summary>The model of a file that may be trained anew while it serves: a message is read by the old model or by the new one, never by half of each.</summary>
public sealed class ReloadingModel : INluModel
{
    private readonly string _path;
    private readonly NluOptions _options;
    private readonly Lock _refreshing = new();
    private (DateTime Written, long Length) _seen;
    private volatile NluModel _model;

    /// <inheritdoc cref="NluModel.Load"/>
    public ReloadingModel(string path, NluOptions options)
    {
        (_path, _options) = (path, options);
        _seen = Stamp();
        _model = NluModel.Load(path, options);
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Languages => _model.Languages;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Intents => _model.Intents;

    /// <inheritdoc/>
    public Understanding Understand(string text, LanguageHints hints) => _model.Understand(text, hints);

    /// <inheritdoc/>
    public Explanation Explain(string text, LanguageHints hints) => _model.Explain(text, hints);

    /// <summary>Loads the file when it is another one than last time. A bad file is tried once; the model in use stays.</summary>
    /// <returns>True when a new model serves from now on.</returns>
    /// <exception cref="InvalidDataException">The new file is foreign, truncated or damaged; the message names the cure.</exception>
    /// <exception cref="IOException">The file is gone or cannot be read.</exception>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            if (Stamp() is var now && now == _seen)
                return false;
            _seen = now;
            _model = NluModel.Load(_path, _options);
            return true;
        }
    }

    private (DateTime, long) Stamp() => new FileInfo(_path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;
}
