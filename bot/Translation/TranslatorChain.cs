using CrossBorderBot.Translation.Memory;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Translation;

/// <summary>
/// What the product calls. Exact memory matches first, then the engines in the configured order, each answer checked by
/// <see cref="TextShield"/>, then the best guess, at last the original with <see cref="TranslationQuality.None"/>. Thread-safe.
/// </summary>
public sealed partial class TranslatorChain
{
    /// <summary>Engine of a text that needed no engine, or found none.</summary>
    public const string NoEngine = "none";

    /// <summary>Longer texts stay untranslated.</summary>
    public const int LongestText = 100_000;

    private readonly EngineSlot? _memory;
    private readonly List<EngineSlot> _engines;
    private readonly TranslationCache _cache;
    private readonly ILogger<TranslatorChain> _log;

    public TranslatorChain(IEnumerable<ITextTranslator> engines, IOptions<TranslationOptions> options, TimeProvider time, ILogger<TranslatorChain> log)
    {
        var slots = engines.ToDictionary(e => e.Name, e => new EngineSlot(e, time, log), StringComparer.Ordinal);
        _memory = slots.GetValueOrDefault(MemoryTranslator.EngineName);
        _engines = options.Value.Order.Where(n => n != MemoryTranslator.EngineName).Select(slots.GetValueOrDefault).OfType<EngineSlot>().ToList();
        _cache = new TranslationCache(time);
        _log = log;
    }

    /// <summary>Every engine in the order asked, for the start banner and <c>/health/ready</c>.</summary>
    public IReadOnlyList<EngineStatus> Status => [.. _engines.Append(_memory).OfType<EngineSlot>().Select(e => e.Status)];

    /// <summary>For a chat turn: each engine is asked once and has 5 seconds.</summary>
    /// <returns>Same language, or nothing but numbers and signs: the text itself, <see cref="TranslationQuality.Exact"/>, engine <see cref="NoEngine"/>.</returns>
    /// <exception cref="OperationCanceledException">Only the caller's own cancellation; an engine's failure never throws.</exception>
    public async Task<Translation> TranslateAsync(string text, string from, string to, CancellationToken cancellationToken) =>
        (await TranslateAsync([text], from, to, batch: false, cancellationToken))[0];

    /// <summary>For transcripts and other work nobody waits for by the second: small retries, 20 seconds per engine and try. Same order and count.</summary>
    /// <inheritdoc cref="TranslateAsync(string, string, string, CancellationToken)"/>
    public Task<IReadOnlyList<Translation>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken) =>
        TranslateAsync(texts, from, to, batch: true, cancellationToken);

    private async Task<IReadOnlyList<Translation>> TranslateAsync(
        IReadOnlyList<string> texts, string from, string to, bool batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var able = _engines.Where(e => e.CanTry(from, to)).ToList();
        var job = new TranslationJob(texts, from, to, _cache, able.Sum(Bit));
        job.SettleTrivial();
        if (_memory?.CanTry(from, to) == true)
            await AskAsync(_memory, job, batch, cancellationToken);
        job.SettleCached();
        foreach (var engine in able)
            await AskAsync(engine, job, batch, cancellationToken);
        return job.Finish();
    }

    private async Task AskAsync(EngineSlot engine, TranslationJob job, bool batch, CancellationToken cancellationToken)
    {
        if (job.Open is not { Count: > 0 } open)
            return;
        if (await engine.TryAsync(open, job.From, job.To, batch, cancellationToken) is not { } answers)
            job.Missed(Bit(engine));
        else if (job.Take(open, answers) is > 0 and var refused)
            Log.Refused(_log, engine.Name, job.From, job.To, refused);
    }

    private int Bit(EngineSlot engine) => engine == _memory ? 0 : 1 << _engines.IndexOf(engine);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} translations of {Engine} from {From} to {To} changed a number, an address or an amount and were refused")]
        public static partial void Refused(ILogger logger, string engine, string from, string to, int count);
    }
}
