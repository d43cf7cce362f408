using System.Collections.Concurrent;

namespace CrossBorderBot.Translation.Apertium;

/// <summary>Rule-based translation by local processes. Programs and data are GPL and run beside the product, not inside it.</summary>
internal sealed class ApertiumTranslator : IDescribedEngine, IDisposable
{
    public const string EngineName = "apertium";

    private const int LongestPiece = 5_000;
    private static readonly string[] Programs = ["apertium-wblank-mode", "bash", "setsid"];

    private readonly ConcurrentDictionary<string, ApertiumPipeline> _pipelines = new(StringComparer.Ordinal);
    private readonly ApertiumModes _modes;
    private readonly TimeProvider _time;
    private readonly ILogger<ApertiumTranslator> _log;

    public ApertiumTranslator(TimeProvider time, ILogger<ApertiumTranslator> log)
        : this(Missing() is not null ? new ApertiumModes([]) : ApertiumModes.In("/usr/share/apertium/modes"), time, log) =>
        OffReason = Missing() is { } program ? $"{program} is not installed"
            : _modes.ToString().Length == 0 ? "no Apertium mode in /usr/share/apertium/modes (install apertium-eng-spa, apertium-fr-es, apertium-es-pt …)" : null;

    internal ApertiumTranslator(ApertiumModes modes, TimeProvider time, ILogger<ApertiumTranslator> log) =>
        (_modes, _time, _log) = (modes, time, log);

    public string Name => EngineName;

    public string? OffReason { get; }

    public string Pairs => _modes.ToString();

    /// <summary>Longest wait for one piece of text; the first one includes the start of the processes (about 0.3 s).</summary>
    internal TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(4);

    public bool CanTranslate(string from, string to) => _modes.Way(from, to).Count > 0;

    public async Task<IReadOnlyList<Translation?>> TranslateAsync(
        IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken)
    {
        var way = _modes.Way(from, to);
        if (way.Count == 0)
            return new Translation?[texts.Count];
        var quality = way.Any(m => m.IsGistOnly) ? TranslationQuality.Guess : TranslationQuality.Machine;
        var translations = new List<Translation?>(texts.Count);
        foreach (var text in texts)
        {
            var translated = text;
            foreach (var mode in way)
                translated = await TranslateAsync(translated, mode, cancellationToken);
            translations.Add(new Translation(to, translated, EngineName, quality));
        }
        return translations;
    }

    public void Dispose()
    {
        foreach (var pipeline in _pipelines.Values)
            pipeline.Dispose();
    }

    internal ApertiumPipeline Pipeline(ApertiumMode mode) => _pipelines.GetOrAdd(mode.Name, _ => new ApertiumPipeline(mode, _time, _log));

    private async Task<string> TranslateAsync(string text, ApertiumMode mode, CancellationToken cancellationToken)
    {
        var pieces = new List<string>();
        foreach (var piece in TextSplitter.Split(text, LongestPiece))
        {
            var words = piece.Trim();
            var start = piece.IndexOf(words, StringComparison.Ordinal);
            var answer = words.Length == 0 ? "" : await Pipeline(mode).TranslateAsync(ApertiumFormat.Encode(words), Limit, cancellationToken);
            pieces.Add(piece[..start] + Punctuation.Restore(ApertiumFormat.Decode(answer), mode.To) + piece[(start + words.Length)..]);
        }
        return string.Concat(pieces);
    }

    private static string? Missing() => Programs.FirstOrDefault(program => !InstalledPrograms.Contains(program));
}
