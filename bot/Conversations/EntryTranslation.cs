namespace CrossBorderBot.Conversations;

/// <summary>A translation stored beside an original that is never overwritten.</summary>
/// <param name="Quality"><c>exact</c>, <c>human</c>, <c>machine</c>, <c>guess</c> or <c>none</c>.</param>
/// <param name="Match">Fuzzy match in percent for <c>guess</c>.</param>
public sealed record EntryTranslation(string Language, string Text, string Engine, string Quality, int? Match = null);
