using System.Text.Json;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Turns;

/// <summary>
/// Carries the queue's events into the conversations' inboxes: at least once from the queue, exactly once into the inbox,
/// because the inbox dedupes by the event's id and the event is settled only afterwards.
/// </summary>
internal sealed partial class HandoffNewsRelay(
    IHandoffQueue queue, IHandoffEventSignal signal, IConversationStore store, TimeProvider time, ILogger<HandoffNewsRelay> logger) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await CarryAsync(stoppingToken).ConfigureAwait(false) < Batch)
                    await signal.WaitAsync(Poll, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.RelayFailed(logger, e);
                await Task.Delay(Poll, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> CarryAsync(CancellationToken cancellationToken)
    {
        var events = await queue.ReadEventsAsync(Batch, cancellationToken).ConfigureAwait(false);
        foreach (var news in events)
        {
            var payload = JsonSerializer.Serialize(news, TurnsJson.Default.HandoffEvent);
            // An unknown conversation belongs to a store that was replaced: the event is settled, not kept for ever.
            await store.AcceptAsync(
                news.ConversationId, $"handoff|{news.Id}",
                new NewEntry(EntryKind.HandoffNews, EntryAuthor.System, news.Kind.ToString(), payload, Visible: false), cancellationToken).ConfigureAwait(false);
        }
        if (events.Count > 0)
            await queue.SettleEventsAsync(events.Select(news => news.Id).ToList(), cancellationToken).ConfigureAwait(false);
        return events.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "News from the handoff queue could not be carried to the conversations; tried again in two seconds")]
        public static partial void RelayFailed(ILogger logger, Exception exception);
    }
}
