using System.Collections.Frozen;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>The one language that most people of a country write to shops in (data/languages/countries.txt); none where there are several.</summary>
internal static class CountryLanguages
{
    private static readonly FrozenDictionary<string, string> Table = EmbeddedData.Lines("languages/countries.txt")
        .Select(line => line.Split(' '))
        .SelectMany(cells => cells.Skip(1).Select(country => (country, language: cells[0])))
        .ToFrozenDictionary(pair => pair.country, pair => pair.language, StringComparer.OrdinalIgnoreCase);

    /// <param name="country">ISO 3166-1 alpha-2, any case.</param>
    public static string? Of(string? country) => country is not null && Table.TryGetValue(country.Trim(), out var language) ? language : null;
}
