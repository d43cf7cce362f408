using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CrossBorderBot.Nlu.Intents;

/// <summary>The inner loop: adds a scaled row of bytes to the scores.</summary>
internal static class RowSum
{
    /// <param name="row">Length a multiple of 16, as <paramref name="sums"/>.</param>
    public static void Add(ReadOnlySpan<sbyte> row, float factor, Span<float> sums)
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var target = ref MemoryMarshal.GetReference(sums);
        var scale = Vector128.Create(factor);
        for (var i = 0; i < row.Length; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref source, (nuint)i));
            Accumulate(low, scale, ref target, i);
            Accumulate(high, scale, ref target, i + 8);
        }
    }

    private static void Accumulate(Vector128<short> values, Vector128<float> scale, ref float target, int offset)
    {
        var (low, high) = Vector128.Widen(values);
        var first = Vector128.LoadUnsafe(ref target, (nuint)offset) + Vector128.ConvertToSingle(low) * scale;
        var second = Vector128.LoadUnsafe(ref target, (nuint)offset + 4) + Vector128.ConvertToSingle(high) * scale;
        first.StoreUnsafe(ref target, (nuint)offset);
        second.StoreUnsafe(ref target, (nuint)offset + 4);
    }
}
