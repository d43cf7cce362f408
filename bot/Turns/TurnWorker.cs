using CrossBorderBot.Conversations;

namespace CrossBorderBot.Turns;

/// <summary>Takes turns of many conversations in parallel, one at a time in each.</summary>
internal sealed partial class TurnWorker(IConversationStore store, TurnRunner runner, ILogger<TurnWorker> logger) : BackgroundService
{
    private const int AttemptsBeforeGivingUp = 5;
    private static readonly TimeSpan PauseWithoutStore = TimeSpan.FromSeconds(1);

    // A turn mostly waits: for the disk of the group commit, for engines and directories. With 256 under way a commit of some
    // milliseconds serves a hundred turns at once; computing is bounded by the thread pool anyway.
    private const int Workers = 256;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TurnLease lease;
            try
            {
                lease = await store.LeaseTurnAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Log.StoreAway(logger, e);
                await Task.Delay(PauseWithoutStore, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }
            await TakeTurnAsync(lease, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task TakeTurnAsync(TurnLease lease, CancellationToken stoppingToken)
    {
        using var scope = logger.BeginScope("conversation {ConversationId} input {Sequence}", lease.Conversation.Id, lease.Input.Sequence);
        try
        {
            await runner.RunAsync(lease, stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            store.AbandonTurn(lease, TimeSpan.Zero);
        }
        catch (Exception e)
        {
            Log.TurnFailed(logger, lease.Attempt, e.GetType().Name, e);
            await RetryOrGiveUpAsync(lease, e, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task RetryOrGiveUpAsync(TurnLease lease, Exception failure, CancellationToken stoppingToken)
    {
        if (lease.Attempt < AttemptsBeforeGivingUp || Outage.Is(failure))
        {
            store.AbandonTurn(lease, TimeSpan.FromMilliseconds(Math.Min(5000, 200 * Math.Pow(3, lease.Attempt - 1))));
            return;
        }
        try
        {
            await runner.GiveUpAsync(lease, failure.GetType().Name, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // The store itself is away: nothing is lost, the input is still in the inbox.
            Log.GivingUpFailed(logger, e);
            store.AbandonTurn(lease, TimeSpan.FromSeconds(5));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The store gives out no turns; asked again in a second")]
        public static partial void StoreAway(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Turn failed at attempt {Attempt} with {Error}; it is tried again, at last it goes to the dead letters")]
        public static partial void TurnFailed(ILogger logger, int attempt, string error, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "A failed turn could not be put to the dead letters; it is tried again in five seconds")]
        public static partial void GivingUpFailed(ILogger logger, Exception exception);
    }
}
