using System.Buffers;

namespace CrossBorderBot.Translation.Memory;

/// <summary>How alike two texts are, 0 to 1.</summary>
internal static class Likeness
{
    /// <summary>Mix of edit distance (order matters) and shared n-grams (parts may have moved).</summary>
    public static double Of(string a, string b, int sharedGrams, int gramsA, int gramsB)
    {
        var dice = gramsA + gramsB == 0 ? 0 : 2.0 * sharedGrams / (gramsA + gramsB);
        var edits = 1 - (double)Levenshtein(a, b) / Math.Max(1, Math.Max(a.Length, b.Length));
        return 0.6 * edits + 0.4 * dice;
    }

    public static int Levenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var common = a.CommonPrefixLength(b);
        a = a[common..];
        b = b[common..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0)
            return Math.Max(a.Length, b.Length);

        var rented = ArrayPool<int>.Shared.Rent(b.Length + 1);
        var row = rented.AsSpan(0, b.Length + 1);
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (a[i] == b[j] ? 0 : 1));
                diagonal = row[j + 1];
                row[j + 1] = cost;
            }
        }
        var distance = row[^1];
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }
}
