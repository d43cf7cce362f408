using System.Text.Json;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Turns;

/// <summary>Translates the transcript, then puts the conversation into the queue: an agent never picks up what cannot be read.</summary>
internal sealed class EnqueueHandoff(IConversationStore store, IHandoffQueue queue, DeskReading desk, IDeskNotifier notifier) : IEffectHandler
{
    private const int LinesTranslated = 200;
    private const int PreviewLength = 160;

    public string Kind => HandoffEffects.Enqueue;

    public async Task HandleAsync(Effect effect, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Deserialize(effect.Payload, TurnsJson.Default.HandoffRequest)!;
        var conversation = await store.FindAsync(request.ConversationId, cancellationToken).ConfigureAwait(false);
        if (conversation?.HandoffId != request.Id)
            return; // The shopper left the queue again.
        var translations = await TranslateAsync(request, cancellationToken).ConfigureAwait(false);
        var preview = await desk.ReadAsync(request.PreviewOriginal, request.ShopperLanguage, cancellationToken).ConfigureAwait(false);
        await store.SaveTranslationsAsync(request.ConversationId, translations, cancellationToken).ConfigureAwait(false);
        await queue.EnqueueAsync(
            request with
            {
                Preview = Cut(Preview(request, preview)),
                PreviewOriginal = Cut(request.PreviewOriginal),
            },
            cancellationToken).ConfigureAwait(false);
        await notifier.HandoffChangedAsync(request.Id, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Dictionary<long, EntryTranslation>> TranslateAsync(HandoffRequest request, CancellationToken cancellationToken)
    {
        var lines = await store.ReadLastAsync(request.ConversationId, LinesTranslated, cancellationToken).ConfigureAwait(false);
        var translations = new Dictionary<long, EntryTranslation>();
        foreach (var line in lines.Where(line => line.Author == EntryAuthor.Shopper && line.Text.Length > 0 && line.Translation?.Language != desk.Language))
        {
            var translation = await desk.ReadAsync(line.Text, line.Language ?? request.ShopperLanguage, cancellationToken).ConfigureAwait(false);
            if (translation is not null)
                translations.Add(line.Sequence, translation);
        }
        return translations;
    }

    // A card that nobody can read helps nobody: without a translation the summary stands in.
    private static string Preview(HandoffRequest request, EntryTranslation? translation) => translation switch
    {
        null => request.PreviewOriginal,
        { Quality: "none" } => request.Summary,
        _ => translation.Text,
    };

    private static string Cut(string text)
    {
        if (text.Length <= PreviewLength)
            return text;
        var end = PreviewLength - 1;
        // Never through the middle of an emoji.
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
