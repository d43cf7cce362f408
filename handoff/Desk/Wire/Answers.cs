using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Handoff.Desk.Wire;

internal sealed record SessionAnswer(
    string Id, string Name, string Email, string Role, IReadOnlyList<string> Languages, IReadOnlyList<string> Skills, string DeskLanguage, string ShopName);

internal sealed record CardList(IReadOnlyList<Card> Items);

internal sealed record ArticleList(IReadOnlyList<ArticleView> Items);

internal sealed record AgentList(IReadOnlyList<AgentCard> Items);

internal sealed record AgentCard(string Id, string Name, string Role, IReadOnlyList<string> Languages, IReadOnlyList<string> Skills, bool Online);

internal sealed record ClaimAnswer(long Epoch);

internal sealed record SequenceAnswer(long Sequence);

internal sealed record IdAnswer(string Id);

/// <param name="CanSend">False for a guess or none: such a text may not go to a shopper.</param>
internal sealed record TranslateAnswer(string Language, string Text, string Engine, string Quality, int? Match, bool CanSend);
