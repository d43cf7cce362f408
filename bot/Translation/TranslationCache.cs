namespace CrossBorderBot.Translation;

/// <summary>Short texts translated lately, in memory only: the same question comes from many shoppers.</summary>
internal sealed class TranslationCache(TimeProvider time)
{
    public const int Capacity = 2_000;
    public const int LongestText = 300;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<Key, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _newestFirst = [];

    /// <param name="Engines">The engines that could answer: when one comes back, its better translation is not hidden by another's.</param>
    internal readonly record struct Key(int Engines, string From, string To, string Text);

    private sealed record Entry(Key Key, Translation Translation, DateTimeOffset Until);

    public Translation? Find(Key key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node))
                return null;
            if (node.Value.Until > time.GetUtcNow())
                return node.Value.Translation;
            Remove_NeedsLock(node);
            return null;
        }
    }

    public void Keep(Key key, Translation translation)
    {
        if (key.Text.Length > LongestText)
            return;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var old))
                Remove_NeedsLock(old);
            while (_entries.Count >= Capacity || _newestFirst.Last is { } last && last.Value.Until <= time.GetUtcNow())
                Remove_NeedsLock(_newestFirst.Last!);
            _entries[key] = _newestFirst.AddFirst(new Entry(key, translation, time.GetUtcNow() + Lifetime));
        }
    }

    private void Remove_NeedsLock(LinkedListNode<Entry> node)
    {
        _newestFirst.Remove(node);
        _entries.Remove(node.Value.Key);
    }
}
