namespace CrossBorderBot.Nlu.Features;

/// <summary>FNV-1a over UTF-16 units with a final mix (murmur3's), one seed a family of features.</summary>
internal static class FeatureHash
{
    public const uint Word = 0x1B873593, Folded = 0x2545F491, Pair = 0x68E31DA4, Gram = 0x9E3779B9, Class = 0x85EBCA6B, Skip = 0x7FEB352D;

    public static uint Start(uint family) => 2166136261u ^ family;

    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619u;

    public static uint Combine(uint first, uint second) => (first * 31 + second) * 2654435761u;

    /// <summary>Never 0: the feature table marks a free slot with it.</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }

    public static uint Of(uint family, ReadOnlySpan<char> text)
    {
        var hash = Start(family);
        foreach (var c in text)
            hash = Add(hash, c);
        return hash;
    }
}
