namespace CrossBorderBot.Conversations;

public enum FeedNews { Advanced, Typing }

/// <summary>One listener. News that nobody has read yet falls together, so a slow reader costs two bits, not memory.</summary>
public sealed class FeedSubscription : IDisposable
{
    private readonly ConversationFeed _feed;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _any = new(0, 1);
    private bool _advanced;
    private bool _typing;

    internal FeedSubscription(ConversationFeed feed, string conversationId) => (_feed, ConversationId) = (feed, conversationId);

    public string ConversationId { get; }

    /// <summary>Waits for the next news. Read the store after each <see cref="FeedNews.Advanced"/>.</summary>
    public async ValueTask<FeedNews> NextAsync(CancellationToken cancellationToken)
    {
        await _any.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            // Typing that came with new lines is over: what was being typed is there.
            var news = _advanced ? FeedNews.Advanced : FeedNews.Typing;
            (_advanced, _typing) = (false, false);
            return news;
        }
    }

    public void Dispose() => _feed.Remove(this);

    internal void Wake() => Signal(advanced: true);

    internal void WakeForTyping() => Signal(advanced: false);

    private void Signal(bool advanced)
    {
        lock (_gate)
        {
            var wasSignalled = _advanced || _typing;
            if (advanced)
                _advanced = true;
            else
                _typing = true;
            if (!wasSignalled)
                _any.Release();
        }
    }
}
