using System.Globalization;

namespace CrossBorderBot.Answers;

/// <summary>Everything the bot says in one language; one file of <c>bot/Answers/languages</c>.</summary>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Name">The language's own name for itself.</param>
/// <param name="Page">Texts of the demo shop page around the chat.</param>
public sealed record LanguageTexts(
    string Language, string Culture, string Direction, string Name, string ListSeparator, string ListLast,
    IReadOnlyDictionary<string, Article> Articles,
    IReadOnlyDictionary<string, string> Messages,
    IReadOnlyDictionary<string, string> Page)
{
    private CultureInfo? _culture;

    /// <summary>Formats dates, numbers and amounts of this language.</summary>
    public CultureInfo CultureInfo => _culture ??= CultureInfo.GetCultureInfo(Culture);

    public string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : string.Join(ListSeparator, items.Take(items.Count - 1)) + ListLast + items[^1];
}
