using System.Text.Json;
using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Nlu;
using CrossBorderBot.Nlu.Explaining;
using CrossBorderBot.Orders;

namespace CrossBorderBot.Turns;

/// <summary>A conversation as the desk reads it.</summary>
internal sealed class TranscriptReader(
    IConversationStore store, IOrderDirectory orders, OrderView orderView, AnswerCatalogue catalogue, TextRenderer renderer,
    DeskReading desk, INluModel nlu, TimeProvider time) : ITranscriptReader
{
    private const int LinesShown = 500;

    public async Task<ConversationView?> ReadAsync(string conversationId, string language, CancellationToken cancellationToken)
    {
        var conversation = await store.FindAsync(conversationId, cancellationToken).ConfigureAwait(false);
        if (conversation is null)
            return null;
        var memory = ConversationMemory.Read(conversation.Memory);
        var entries = await store.ReadLastAsync(conversationId, LinesShown, cancellationToken).ConfigureAwait(false);
        var shopperLanguage = memory.Language ?? conversation.Locale ?? AnswerCatalogue.Reference;
        return new ConversationView(
            shopperLanguage,
            renderer.Render(desk.Summary(memory, memory.LastIntent ?? "none"), language),
            entries.Where(TranscriptLines.IsShown).Select(TranscriptLines.From).ToList(),
            Entities(entries, shopperLanguage),
            await OrderAsync(memory, language, cancellationToken).ConfigureAwait(false));
    }

    public async Task<LineExplanation?> ExplainAsync(string conversationId, long sequence, CancellationToken cancellationToken)
    {
        if (sequence < 1 || await store.FindAsync(conversationId, cancellationToken).ConfigureAwait(false) is null)
            return null;
        var entries = await store.ReadAsync(conversationId, sequence - 1, visibleOnly: false, limit: 1, cancellationToken).ConfigureAwait(false);
        return entries is [{ Author: EntryAuthor.Shopper } entry] && entry.Sequence == sequence && TranscriptLines.IsShown(entry)
            ? Explanation(nlu.Explain(entry.Text, new LanguageHints(entry.Language)))
            : null;
    }

    private static LineExplanation Explanation(Explanation found)
    {
        var all = found.Reasons.Sum(reason => reason.Weight);
        var (language, intents) = (found.Understanding.Language, found.Understanding.Intents);
        return new LineExplanation(
            language.Tag, language.Confidence,
            intents.Select(score => new LikelyIntent(score.Intent, score.Probability)).ToList(),
            found.Reasons.Select(reason => new DecidingPiece(reason.Text, reason.Weight / all)).ToList(),
            found.Nearest.Select(message => new SimilarMessage(message.Language, message.Intent, message.Text, message.English)).ToList());
    }

    public IReadOnlyList<ArticleView> Articles(string shopperLanguage, string agentLanguage)
    {
        var mine = catalogue.For(agentLanguage);
        return mine.Articles
            .Where(article => article.Key is not "none" && !article.Key.StartsWith("chitchat.", StringComparison.Ordinal))
            .Select(article => new ArticleView(
                article.Key, article.Value.Title,
                renderer.Render(TextPart.Article(article.Key), agentLanguage), renderer.Render(TextPart.Article(article.Key), shopperLanguage)))
            .ToList();
    }

    private List<EntityView> Entities(IReadOnlyList<Entry> entries, string language) => entries
        .Where(entry => entry.Author == EntryAuthor.Shopper)
        .SelectMany(entry => nlu.Understand(entry.Text, new LanguageHints(entry.Language ?? language)).Entities)
        .DistinctBy(entity => (entity.Kind, entity.Value))
        .Select(entity => new EntityView(JsonNamingPolicy.SnakeCaseLower.ConvertName(entity.Kind.ToString()), entity.Text, entity.Value))
        .ToList();

    private async Task<JsonElement?> OrderAsync(ConversationMemory memory, string language, CancellationToken cancellationToken)
    {
        if (memory.OrderNumber is null)
            return null;
        try
        {
            return await orders.FindAsync(memory.OrderNumber, cancellationToken).ConfigureAwait(false) is { } order
                ? orderView.For(order, language, memory.OrderVerified, DateOnly.FromDateTime(time.GetUtcNow().Date))
                : null;
        }
        catch (OrderDirectoryException)
        {
            return null; // The conversation matters more than the panel beside it; the directory logs its own failures.
        }
    }
}
