using System.Threading.Channels;

namespace CrossBorderBot.Conversations;

public enum FeedNews { Advanced, Typing }

/// <summary>One listener. Wake-ups that nobody has read yet fall together, so a slow reader costs two slots, not memory.</summary>
public sealed class FeedSubscription : IDisposable
{
    private readonly ConversationFeed _feed;
    private readonly Channel<FeedNews> _news = Channel.CreateBounded<FeedNews>(
        new BoundedChannelOptions(2) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private int _advanced;

    internal FeedSubscription(ConversationFeed feed, string conversationId) => (_feed, ConversationId) = (feed, conversationId);

    public string ConversationId { get; }

    /// <summary>Waits for the next news. Read the store after each <see cref="FeedNews.Advanced"/>.</summary>
    public async ValueTask<FeedNews> NextAsync(CancellationToken cancellationToken)
    {
        var news = await _news.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return Interlocked.Exchange(ref _advanced, 0) == 1 ? FeedNews.Advanced : news;
    }

    public void Dispose() => _feed.Remove(this);

    internal void Wake()
    {
        Interlocked.Exchange(ref _advanced, 1);
        _news.Writer.TryWrite(FeedNews.Advanced);
    }

    internal void WakeForTyping() => _news.Writer.TryWrite(FeedNews.Typing);
}
