using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CrossBorderBot.Translation;

/// <summary>One engine in the chain with its patience: time limit, breaker, rest periods, and for batches a small retry.</summary>
internal sealed partial class EngineSlot
{
    public static readonly TimeSpan ChatTimeout = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan BatchTimeout = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(15);
    public const int FailuresToBreak = 4;
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly ITextTranslator _engine;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ResiliencePipeline<IReadOnlyList<Translation?>> _chat;
    private readonly ResiliencePipeline<IReadOnlyList<Translation?>> _batch;
    private long _restUntil;
    private string? _failure;

    public EngineSlot(ITextTranslator engine, TimeProvider time, ILogger log)
    {
        (_engine, _time, _log) = (engine, time, log);
        var breaker = new ResiliencePipelineBuilder<IReadOnlyList<Translation?>> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<IReadOnlyList<Translation?>>
            {
                FailureRatio = 0.5,
                MinimumThroughput = FailuresToBreak,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = BreakDuration,
                OnOpened = args =>
                {
                    Rest(args.BreakDuration);
                    return default;
                },
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } e && IsOutage(e, args.Context.CancellationToken)),
            })
            .Build();
        _chat = new ResiliencePipelineBuilder<IReadOnlyList<Translation?>> { TimeProvider = time }
            .AddPipeline(breaker).AddTimeout(ChatTimeout).Build();
        var batch = new ResiliencePipelineBuilder<IReadOnlyList<Translation?>> { TimeProvider = time };
        if (engine is not IOwnsRetries)
            batch.AddRetry(Patience());
        _batch = batch.AddPipeline(breaker).AddTimeout(BatchTimeout).Build();
    }

    public string Name => _engine.Name;

    public EngineStatus Status => _engine is IDescribedEngine { OffReason: { } reason }
        ? new EngineStatus(Name, EngineState.Off, "", reason)
        : IsResting
            ? new EngineStatus(Name, EngineState.Degraded, Pairs, Volatile.Read(ref _failure))
            : new EngineStatus(Name, EngineState.On, Pairs);

    private string Pairs => (_engine as IDescribedEngine)?.Pairs ?? "";

    private bool IsResting => _time.GetUtcNow().UtcTicks < Volatile.Read(ref _restUntil);

    /// <summary>Also false while the engine rests.</summary>
    public bool CanTry(string from, string to) => !IsResting && Can(from, to);

    /// <summary>Null when the engine failed: the next one is asked.</summary>
    public async Task<IReadOnlyList<Translation?>?> TryAsync(IReadOnlyList<string> texts, string from, string to, bool batch, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await (batch ? _batch : _chat).ExecuteAsync(
                async token => await _engine.TranslateAsync(texts, from, to, token).WaitAsync(token), cancellationToken);
            if (answer.Count != texts.Count)
                throw new TranslationException(Name, "answered with another number of texts", isTransient: false);
            if (Interlocked.Exchange(ref _failure, null) is not null)
                Log.Recovered(_log, Name);
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        catch (Exception e)
        {
            Note(e);
            return null;
        }
    }

    private bool Can(string from, string to)
    {
        try
        {
            return _engine.CanTranslate(from, to);
        }
        catch (Exception e)
        {
            Note(e);
            return false;
        }
    }

    private void Note(Exception e)
    {
        var failure = e switch
        {
            TranslationException known => known.Message,
            TimeoutRejectedException => $"{Name}: no answer in time",
            _ => $"{Name}: {e.GetType().Name}",
        };
        if (e is TranslationException { RetryAfter: { } pause })
            Rest(pause < LongestRest ? pause : LongestRest);
        // Said once per outage: a warning for every message of a busy day is read by nobody.
        if (Interlocked.Exchange(ref _failure, failure) != failure)
            Log.Failed(_log, Name, failure, e is TranslationException ? null : e);
    }

    private void Rest(TimeSpan pause)
    {
        var until = (_time.GetUtcNow() + pause).UtcTicks;
        if (until > Volatile.Read(ref _restUntil))
            Volatile.Write(ref _restUntil, until);
    }

    private RetryStrategyOptions<IReadOnlyList<Translation?>> Patience() => new()
    {
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromSeconds(1),
        MaxDelay = LongestWait,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = args => ValueTask.FromResult(
            args.Outcome.Exception is TranslationException { IsTransient: true } e && !(e.RetryAfter > LongestWait)),
        DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as TranslationException)?.RetryAfter),
    };

    /// <summary>A refused text is no outage of the engine, nor is a caller who went away.</summary>
    private static bool IsOutage(Exception e, CancellationToken caller) => e switch
    {
        TranslationException known => known.IsTransient,
        OperationCanceledException => !caller.IsCancellationRequested,
        _ => true,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Translation engine {Engine} failed, the next one is asked: {Failure}")]
        public static partial void Failed(ILogger logger, string engine, string failure, Exception? exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "Translation engine {Engine} answers again")]
        public static partial void Recovered(ILogger logger, string engine);
    }
}
