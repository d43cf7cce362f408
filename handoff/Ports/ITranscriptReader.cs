using System.Text.Json;

namespace CrossBorderBot.Handoff.Ports;

/// <summary>What an agent sees of a conversation. Implemented by the host.</summary>
public interface ITranscriptReader
{
    /// <param name="language">The language the agent reads, BCP-47.</param>
    /// <returns>Null for an unknown conversation.</returns>
    Task<ConversationView?> ReadAsync(string conversationId, string language, CancellationToken cancellationToken);

    /// <summary>Why the bot understood a line of the shopper as it did.</summary>
    /// <returns>Null for an unknown conversation or line, and for lines of anyone but the shopper.</returns>
    Task<LineExplanation?> ExplainAsync(string conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>Approved answers in both languages, for an agent to pick from.</summary>
    IReadOnlyList<ArticleView> Articles(string shopperLanguage, string agentLanguage);
}

/// <param name="Order">The shopper's order as the host shows it (camelCase JSON object), null when none is known.</param>
public sealed record ConversationView(
    string ShopperLanguage, string Summary, IReadOnlyList<TranscriptLine> Transcript, IReadOnlyList<EntityView> Entities, JsonElement? Order);

/// <param name="Author"><c>shopper</c>, <c>bot</c>, <c>agent</c>, <c>system</c> or <c>note</c> (internal).</param>
/// <param name="Status"><c>queued</c>, <c>sent</c>, <c>delivered</c>, <c>read</c>, <c>failed</c>, <c>uncertain</c>; null for lines of the shopper.</param>
public sealed record TranscriptLine(
    long Sequence, string Author, string? AuthorName, DateTimeOffset At, string Language, string Text, LineTranslation? Translation, string? Status);

/// <param name="Engine"><c>catalogue</c>, <c>memory</c>, <c>apertium</c>, <c>libretranslate</c>, <c>azure</c>, <c>agent</c>.</param>
/// <param name="Quality"><c>exact</c>, <c>human</c>, <c>machine</c>, <c>guess</c> (fuzzy match: help for reading only) or <c>none</c> (no engine: the text is the original).</param>
/// <param name="Match">Fuzzy match in percent, for <c>guess</c>.</param>
public sealed record LineTranslation(string Language, string Text, string Engine, string Quality, int? Match = null);

/// <param name="Intents">Likeliest first, at most three.</param>
/// <param name="Reasons">Pieces of the message that decided for the first intent, weightiest first.</param>
/// <param name="Similar">The training messages most like it.</param>
public sealed record LineExplanation(
    string Language, double LanguageConfidence, IReadOnlyList<LikelyIntent> Intents, IReadOnlyList<DecidingPiece> Reasons, IReadOnlyList<SimilarMessage> Similar);

public sealed record LikelyIntent(string Intent, double Probability);

/// <param name="Share">Of the weight of all reasons given, 0 to 1.</param>
public sealed record DecidingPiece(string Text, double Share);

public sealed record SimilarMessage(string Language, string Intent, string Text, string? English);

public sealed record EntityView(string Kind, string Text, string Value);

public sealed record ArticleView(string Intent, string Title, string Text, string ShopperText);
