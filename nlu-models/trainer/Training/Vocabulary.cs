using CrossBorderBot.Nlu.Features;

namespace CrossBorderBot.Trainer.Training;

/// <summary>The features worth a row in the model, with their inverse document frequencies.</summary>
internal sealed record Vocabulary(FeatureTable Table, float[] Idf)
{
    /// <param name="documents">Distinct feature hashes of each row.</param>
    /// <param name="minimum">Rows a feature must occur in.</param>
    public static Vocabulary Build(IReadOnlyList<uint[]> documents, int minimum)
    {
        var frequencies = new Dictionary<uint, int>();
        foreach (var hash in documents.SelectMany(document => document))
            frequencies[hash] = frequencies.GetValueOrDefault(hash) + 1;
        // Sorted, so that the model file does not depend on the order of a hash table.
        var kept = frequencies.Where(pair => pair.Value >= minimum).Select(pair => pair.Key).Order().ToArray();
        var idf = kept.Select(hash => MathF.Log((1f + documents.Count) / (1f + frequencies[hash])) + 1).ToArray();
        return new Vocabulary(new FeatureTable(kept), idf);
    }
}
