using System.Text;

namespace CrossBorderBot.Translation.Memory;

/// <summary>Puts the numbers of a query in place of those of a remembered segment.</summary>
internal static class ValueMapper
{
    /// <param name="exact">Every value has one clear place. Otherwise places are left open and the values listed at the end: no wrong number is ever shown.</param>
    public static string Apply(MemoryEntry entry, string query, IReadOnlyList<ProtectedSpan> values, out bool exact)
    {
        var source = TextShield.Find(entry.Source);
        exact = true;
        if (source.Select(s => s.Value).SequenceEqual(values.Select(v => v.Value)))
            return entry.Target;
        var target = TextShield.Find(entry.Target);
        if (Map(source, query, values, target) is { } map)
            return Replace(entry.Target, target, span => map[span.Value]);
        exact = false;
        var open = Replace(entry.Target, target, _ => "…");
        return values.Count == 0 ? open : $"{open} [{string.Join(", ", values.Select(v => v.In(query).ToString()))}]";
    }

    private static Dictionary<string, string>? Map(
        IReadOnlyList<ProtectedSpan> source, string query, IReadOnlyList<ProtectedSpan> values, IReadOnlyList<ProtectedSpan> target)
    {
        if (source.Count != values.Count || source.Count != target.Count)
            return null;
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < source.Count; i++)
        {
            var value = values[i].In(query).ToString();
            if (source[i].Kind != values[i].Kind || map.TryGetValue(source[i].Value, out var other) && other != value)
                return null;
            map[source[i].Value] = value;
        }
        var same = source.Select(s => s.Value).Order(StringComparer.Ordinal).SequenceEqual(target.Select(t => t.Value).Order(StringComparer.Ordinal));
        return same ? map : null;
    }

    private static string Replace(string text, IReadOnlyList<ProtectedSpan> spans, Func<ProtectedSpan, string> value)
    {
        if (spans.Count == 0)
            return text;
        var result = new StringBuilder(text.Length + 32);
        var from = 0;
        foreach (var span in spans)
        {
            result.Append(text, from, span.Start - from).Append(value(span));
            from = span.End;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }
}
