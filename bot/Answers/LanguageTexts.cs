using System.Globalization;
using System.Text.Json.Serialization;

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

    /// <summary>Country names by ISO 3166-1 alpha-2; the file of this language in <c>bot/Answers/countries</c> (.NET itself knows each country's name only in its own language).</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Countries { get; init; } = new Dictionary<string, string>();

    /// <summary>The country's name in this language; the code when it is none.</summary>
    public string Country(string code) => Countries.GetValueOrDefault(code, code);

    /// <summary>Formats dates, numbers and amounts of this language.</summary>
    public CultureInfo CultureInfo => _culture ??= CultureInfo.GetCultureInfo(Culture);

    public string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : string.Join(ListSeparator, items.Take(items.Count - 1)) + ListLast + items[^1];
}
