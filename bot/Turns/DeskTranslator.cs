using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Translation;

namespace CrossBorderBot.Turns;

/// <summary>The desk's port to the translation engines.</summary>
internal sealed class DeskTranslator(TranslatorChain translators) : IDeskTranslator
{
    public async Task<LineTranslation> TranslateAsync(string text, string from, string to, CancellationToken cancellationToken)
    {
        var translation = await translators.TranslateAsync(text, from, to, cancellationToken).ConfigureAwait(false);
        return new LineTranslation(translation.Language, translation.Text, translation.Engine, translation.Quality.ToString().ToLowerInvariant(), translation.Match);
    }
}
