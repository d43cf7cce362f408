using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CrossBorderBot.Conversations;

/// <summary>Tells open connections of this process that a conversation has something new. A wake-up only: truth is read from the store.</summary>
public sealed class ConversationFeed
{
    private readonly ConcurrentDictionary<string, ImmutableArray<FeedSubscription>> _subscriptions = new(StringComparer.Ordinal);

    /// <summary>Dispose to stop listening.</summary>
    public FeedSubscription Subscribe(string conversationId)
    {
        var subscription = new FeedSubscription(this, conversationId);
        _subscriptions.AddOrUpdate(conversationId, _ => [subscription], (_, all) => all.Add(subscription));
        return subscription;
    }

    /// <summary>Lines were appended.</summary>
    public void Advanced(string conversationId)
    {
        if (_subscriptions.TryGetValue(conversationId, out var all))
            foreach (var subscription in all)
                subscription.Wake();
    }

    /// <summary>Someone on the shop's side is typing. Never stored.</summary>
    public void Typing(string conversationId)
    {
        if (_subscriptions.TryGetValue(conversationId, out var all))
            foreach (var subscription in all)
                subscription.WakeForTyping();
    }

    internal void Remove(FeedSubscription subscription)
    {
        while (_subscriptions.TryGetValue(subscription.ConversationId, out var all))
        {
            var rest = all.Remove(subscription);
            var done = rest.IsEmpty
                ? _subscriptions.TryRemove(KeyValuePair.Create(subscription.ConversationId, all))
                : _subscriptions.TryUpdate(subscription.ConversationId, rest, all);
            if (done)
                return;
        }
    }
}
