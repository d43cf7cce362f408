namespace CrossBorderBot.Nlu.Features;

/// <summary>What a feature is made of.</summary>
internal enum FeatureKind { Word, Gram, Pair, Skip, Class }

/// <summary>Takes the features of a text one by one.</summary>
internal interface IFeatureSink
{
    /// <param name="start">First UTF-16 unit in the normalised text; one less where the mark of a word's border comes first.</param>
    /// <param name="end">One past the last; one more where the mark of a word's border comes last.</param>
    void Add(uint hash, FeatureKind kind, int start, int end);
}

/// <summary>Keeps the hashes only.</summary>
internal readonly struct HashSink(List<uint> hashes) : IFeatureSink
{
    public void Add(uint hash, FeatureKind kind, int start, int end) => hashes.Add(hash);
}
