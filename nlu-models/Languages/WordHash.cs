using CrossBorderBot.Nlu.Features;

namespace CrossBorderBot.Nlu.Languages;

internal static class WordHash
{
    /// <param name="word">Normalised, with its accents.</param>
    public static uint Of(ReadOnlySpan<char> word) => FeatureHash.Finish(FeatureHash.Of(0, word));
}
