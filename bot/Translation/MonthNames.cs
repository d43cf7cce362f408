using System.Globalization;

namespace CrossBorderBot.Translation;

/// <summary>Chinese, Japanese and Korean number their months, most other languages name them.</summary>
internal static class MonthNames
{
    /// <summary>Whether <paramref name="text"/> names the month with this number in its language.</summary>
    public static bool Names(string text, string language, string number)
    {
        if (!int.TryParse(number, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            return false;
        var culture = LanguageTag.Culture(language);
        var format = culture.DateTimeFormat;
        string[] names =
        [
            format.MonthNames[month - 1], format.MonthGenitiveNames[month - 1],
            format.AbbreviatedMonthNames[month - 1].TrimEnd('.'), format.AbbreviatedMonthGenitiveNames[month - 1].TrimEnd('.'),
        ];
        return names.Any(n => n.Length > 2 && culture.CompareInfo.IndexOf(text, n, CompareOptions.IgnoreCase) >= 0);
    }
}
