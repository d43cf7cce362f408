using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Desk;
using CrossBorderBot.Translation;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Turns;

/// <summary>Makes what shoppers write readable at the desk.</summary>
public sealed class DeskReading(TranslatorChain translators, IOptions<DeskOptions> options)
{
    public string Language => options.Value.Language;

    /// <returns>Null when the text is in the desk's language already.</returns>
    public async Task<EntryTranslation?> ReadAsync(string text, string language, CancellationToken cancellationToken)
    {
        if (language == Language || text.Length == 0)
            return null;
        var translation = await translators.TranslateAsync(text, language, Language, cancellationToken).ConfigureAwait(false);
        // "4711", "lucia@example.com": the same in every language, so there is nothing to show twice.
        if (translation is { Engine: TranslatorChain.NoEngine, Quality: TranslationQuality.Exact })
            return null;
        return new EntryTranslation(translation.Language, translation.Text, translation.Engine, translation.Quality.ToString().ToLowerInvariant(), translation.Match);
    }

    /// <summary>One line that lets an agent act without a translation.</summary>
    public TextPart Summary(ConversationMemory memory, string intent)
    {
        TextValue unknown = new TextValue.Message("summary_unknown");
        var mood = memory.Anger >= 0.5 ? "mood_angry" : memory.Urgency >= 0.5 ? "mood_urgent" : "mood_calm";
        return TextPart.Message("summary_line",
            ("topic", new TextValue.Title(intent)),
            ("order", memory.OrderNumber is { } number ? number : unknown),
            ("amounts", memory.Amounts.Count > 0 ? string.Join(", ", memory.Amounts) : unknown),
            ("mood", new TextValue.Message(mood)));
    }
}
