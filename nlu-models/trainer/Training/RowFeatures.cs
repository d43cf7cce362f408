using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Trainer.Training;

internal static class RowFeatures
{
    /// <returns>Distinct feature hashes, as inference computes them.</returns>
    public static uint[] Of(string text)
    {
        var features = Featurizer.Current.Extract(Normalizer.Normalize(Sanitizer.Clean(text))).ToArray();
        Array.Sort(features);
        return [.. features.Distinct()];
    }
}
