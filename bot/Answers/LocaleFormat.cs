using System.Collections.Concurrent;
using System.Globalization;

namespace CrossBorderBot.Answers;

/// <summary>Amounts, days and countries as a reader of that culture expects them.</summary>
public static class LocaleFormat
{
    // U+2068 FIRST STRONG ISOLATE … U+2069 POP: keeps "KH-10482" or "DHL" in one piece inside right-to-left text.
    private const char Isolate = '\u2068';
    private const char Pop = '\u2069';

    private static readonly ConcurrentDictionary<(string Culture, string Currency), NumberFormatInfo> MoneyFormats = new();

    /// <summary>The culture's pattern with the amount's own currency and its own number of decimals (none for JPY, KRW …).</summary>
    public static string Money(decimal amount, string currency, CultureInfo culture) =>
        amount.ToString("C", MoneyFormats.GetOrAdd((culture.Name, currency), key => MoneyFormat(culture, key.Currency)));

    public static string Day(DateOnly date, CultureInfo culture) => date.ToString(DayPattern(culture), culture);

    /// <summary>The country's name in the culture's language; the code when ICU has none.</summary>
    public static string Country(string code, CultureInfo culture)
    {
        try
        {
            return CountryNames.For(code, culture);
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>Wraps a literal for right-to-left text; left-to-right text needs nothing.</summary>
    public static string IsolateIn(string text, CultureInfo culture) =>
        culture.TextInfo.IsRightToLeft ? $"{Isolate}{text}{Pop}" : text;

    // Day and month always, the year too: an order can be of last year. The weekday would only make it longer.
    private static string DayPattern(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "zh" => "yyyy'年'M'月'd'日'",
        "de" => "d. MMMM yyyy",
        "es" => "d 'de' MMMM 'de' yyyy",
        _ => "d MMMM yyyy",
    };

    private static NumberFormatInfo MoneyFormat(CultureInfo culture, string currency)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = currency switch
        {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => culture.Name.EndsWith("-US", StringComparison.Ordinal) ? "$" : "US$",
            "JPY" => "¥",
            "CNY" => culture.TwoLetterISOLanguageName == "zh" ? "¥" : "CN¥",
            _ => currency,
        };
        if (currency is "JPY" or "KRW" or "VND" or "CLP")
            format.CurrencyDecimalDigits = 0;
        else
            format.CurrencyDecimalDigits = 2;
        return format;
    }
}
