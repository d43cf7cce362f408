using System.Collections.Concurrent;
using System.Globalization;

namespace CrossBorderBot.Answers;

/// <summary>Country names by language, from ICU through <see cref="RegionInfo.DisplayName"/>, which follows the thread's UI culture.</summary>
internal static class CountryNames
{
    private static readonly ConcurrentDictionary<(string Code, string Culture), string> Names = new();

    /// <exception cref="ArgumentException">Not a country code.</exception>
    public static string For(string code, CultureInfo culture) => Names.GetOrAdd((code, culture.Name), _ =>
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture;
            return new RegionInfo(code).DisplayName;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    });
}
