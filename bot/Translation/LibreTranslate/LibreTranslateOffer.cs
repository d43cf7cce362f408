namespace CrossBorderBot.Translation.LibreTranslate;

/// <summary>What one server can do, as it said when asked.</summary>
internal sealed class LibreTranslateOffer(IReadOnlyList<OfferedLanguage> languages, int charLimit, DateTimeOffset until)
{
    private const int MostCharacters = 5_000;

    private static readonly Dictionary<string, string[]> Spellings = new(StringComparer.Ordinal)
    {
        ["zh-hans"] = ["zh-Hans", "zh-CN", "zh"],
        ["zh-hant"] = ["zh-Hant", "zt", "zh-TW"],
        ["nb"] = ["nb", "no"],
        ["he"] = ["he", "iw"],
        ["fil"] = ["fil", "tl"],
        ["id"] = ["id", "in"],
        ["pt"] = ["pt", "pt-BR", "pt-PT"],
    };

    public int Count => languages.Count;

    public DateTimeOffset Until => until;

    /// <summary>Characters in one request.</summary>
    public int Characters => charLimit is > 1 and < MostCharacters ? charLimit : MostCharacters;

    /// <summary>The server's own codes for a pair, or null.</summary>
    public (string Source, string Target)? Pair(string from, string to)
    {
        foreach (var source in Codes(from))
            if (languages.FirstOrDefault(l => Equal(l.Code, source)) is { } language)
                foreach (var target in Codes(to))
                    if ((language.Targets ?? [.. languages.Select(l => l.Code)]).FirstOrDefault(t => Equal(t, target)) is { } code)
                        return (language.Code, code);
        return null;
    }

    private static IEnumerable<string> Codes(string tag)
    {
        var language = LanguageTag.Base(tag);
        return [tag, .. Spellings.GetValueOrDefault(language, [language])];
    }

    private static bool Equal(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
