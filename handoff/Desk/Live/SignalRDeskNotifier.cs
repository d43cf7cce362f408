using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>The host's way to the open pages, on whichever replica they are.</summary>
internal sealed class SignalRDeskNotifier(IDeskNewsChannel channel) : IDeskNotifier
{
    public Task MessageAddedAsync(string handoffId, TranscriptLine line, CancellationToken cancellationToken) =>
        Publish(new DeskNews(DeskNewsKind.Message, handoffId, line));

    public Task HandoffChangedAsync(string handoffId, CancellationToken cancellationToken) =>
        Publish(new DeskNews(DeskNewsKind.Changed, handoffId));

    public Task ShopperTypingAsync(string handoffId, CancellationToken cancellationToken) =>
        Publish(new DeskNews(DeskNewsKind.Typing, handoffId, Author: "shopper"));

    private Task Publish(DeskNews news)
    {
        channel.Publish(news);
        return Task.CompletedTask;
    }
}
