using System.Threading.Channels;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Queue;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>
/// Pushes news to the pages open at this process. Cards are gathered for a tenth of a second, so that a flood of moves costs
/// one card per handoff and one depth, not one per move; what does not fit is dropped, pages read anew when they are opened.
/// </summary>
internal sealed partial class DeskPusher(
    IHubContext<DeskHub> hub, HandoffStore store, OnlineAgents online, IHandoffEventSignal signal, TimeProvider time, ILogger<DeskPusher> logger)
    : BackgroundService
{
    private const int Capacity = 4096;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    private readonly Channel<DeskNews> _news = Channel.CreateBounded<DeskNews>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Take(DeskNews news)
    {
        if (news.Kind == DeskNewsKind.Moved)
            signal.Set();
        if (!online.IsEmpty)
            _news.Writer.TryWrite(news);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _news.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await PushGatheredAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotPushed(logger, e);
            }
            await Task.Delay(Gathering, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task PushGatheredAsync(CancellationToken cancellationToken)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var moved = false;
        while (_news.Reader.TryRead(out var news))
        {
            moved |= news.Kind == DeskNewsKind.Moved;
            if (news.Kind is DeskNewsKind.Moved or DeskNewsKind.Changed)
                changed.Add(news.HandoffId);
            else
                await PushToWatchersAsync(news, cancellationToken).ConfigureAwait(false);
        }
        foreach (var id in changed)
            await PushCardAsync(id, cancellationToken).ConfigureAwait(false);
        if (moved)
            await PushDepthAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task PushToWatchersAsync(DeskNews news, CancellationToken cancellationToken)
    {
        var watchers = hub.Clients.GroupExcept(DeskHub.GroupOf(news.HandoffId), news.Sender is null ? [] : [news.Sender]);
        return news.Kind == DeskNewsKind.Message
            ? watchers.SendAsync("messageAdded", new MessageAdded(news.HandoffId, news.Line!), cancellationToken)
            : watchers.SendAsync("typing", new Typing(news.HandoffId, news.Author!, news.Name), cancellationToken);
    }

    private async Task PushCardAsync(string handoffId, CancellationToken cancellationToken)
    {
        if (await store.Queue.GetAsync(handoffId, cancellationToken).ConfigureAwait(false) is not { } handoff)
            return;
        var holders = online.ConnectionsOf(handoff.ClaimedBy?.Id);
        var now = time.GetUtcNow();
        await hub.Clients.AllExcept(holders).SendAsync("handoffChanged", CardMapper.ToCard(handoff, null, now), cancellationToken).ConfigureAwait(false);
        if (holders.Count > 0)
            await hub.Clients.Clients(holders).SendAsync("handoffChanged", CardMapper.ToCard(handoff, handoff.ClaimedBy!.Id, now), cancellationToken).ConfigureAwait(false);
    }

    private async Task PushDepthAsync(CancellationToken cancellationToken)
    {
        var depth = await store.Queue.DepthAsync(cancellationToken).ConfigureAwait(false);
        await hub.Clients.All.SendAsync("queueChanged", new QueueChanged(depth.Waiting, depth.Claimed), cancellationToken).ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "News could not be pushed to the desk's open pages; they show it when they read anew.")]
        public static partial void NotPushed(ILogger logger, Exception exception);
    }
}
