using CrossBorderBot.Conversations;

namespace CrossBorderBot.Turns;

/// <summary>Works through the outbox: in order within a conversation, retried with growing pauses, at last put to the dead letters.</summary>
internal sealed partial class EffectWorker(IConversationStore store, IEnumerable<IEffectHandler> handlers, ILogger<EffectWorker> logger) : BackgroundService
{
    private const int AttemptsBeforeGivingUp = 12;
    private const int Workers = 4;
    private static readonly TimeSpan PauseWithoutStore = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IEffectHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var effect = await store.LeaseEffectAsync(stoppingToken).ConfigureAwait(false);
                await DoAsync(effect, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Nothing is lost: what was not settled is given out again.
                Log.StoreAway(logger, e);
                await Task.Delay(PauseWithoutStore, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task DoAsync(Effect effect, CancellationToken stoppingToken)
    {
        using var scope = logger.BeginScope("conversation {ConversationId} effect {EffectId}", effect.ConversationId, effect.Id);
        try
        {
            await _handlers[effect.Kind].HandleAsync(effect, stoppingToken).ConfigureAwait(false);
            await store.SettleEffectAsync(effect, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            Log.EffectFailed(logger, effect.Kind, effect.Attempts + 1, e);
            var delay = TimeSpan.FromSeconds(Math.Min(60, 0.2 * Math.Pow(2, effect.Attempts)));
            // A store that is away says nothing about the effect: it is not given up for that.
            var giveUp = effect.Attempts + 1 >= AttemptsBeforeGivingUp && !Outage.Is(e);
            await store.FailEffectAsync(effect, e.GetType().Name, delay, giveUp, stoppingToken).ConfigureAwait(false);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The store gives out or settles no effects; asked again in a second")]
        public static partial void StoreAway(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Effect {Kind} failed at attempt {Attempt}; it is tried again, at last it goes to the dead letters")]
        public static partial void EffectFailed(ILogger logger, string kind, int attempt, Exception exception);
    }
}
