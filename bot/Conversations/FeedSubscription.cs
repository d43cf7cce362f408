namespace CrossBorderBot.Conversations;

public enum FeedNews { Advanced, Typing }

/// <summary>
/// One listener. News that nobody has read yet falls together, so a slow reader costs two bits, not memory. New lines end the
/// typing before them (what was being typed is there); typing that begins after them is told after them.
/// </summary>
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
            var news = _advanced ? FeedNews.Advanced : FeedNews.Typing;
            if (_advanced && _typing)
                _any.Release();
            (_advanced, _typing) = (false, _advanced && _typing);
            return news;
        }
    }

    /// <summary>Forgets typing that nobody has read: the reader has already found in the store what was being typed.</summary>
    public void EndTyping()
    {
        lock (_gate)
        {
            if (_typing && !_advanced)
                _any.Wait(0);
            _typing = false;
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
            (_advanced, _typing) = advanced ? (true, false) : (_advanced, true);
            if (!wasSignalled)
                _any.Release();
        }
    }
}
