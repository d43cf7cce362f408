using System.Collections.Concurrent;
using System.Globalization;

namespace CrossBorderBot.Answers;

/// <summary>Amounts, numbers and days as a reader of that culture expects them; always the Gregorian calendar, always the digits 0 to 9.</summary>
public static class LocaleFormat
{
    // U+2068 FIRST STRONG ISOLATE … U+2069 POP: keeps "KH-10482" or "DHL" in one piece inside right-to-left text.
    private const char Isolate = '\u2068';
    private const char Pop = '\u2069';
    private const char NoBreakSpace = '\u00a0';

    private static readonly ConcurrentDictionary<string, NumberFormatInfo> NumberFormats = new();
    private static readonly ConcurrentDictionary<(string Culture, string Currency), NumberFormatInfo> MoneyFormats = new();
    private static readonly ConcurrentDictionary<string, DateTimeFormatInfo> DayFormats = new();

    /// <summary>The culture's pattern with the amount's own currency and its own number of decimals (none for JPY, three for KWD …). Never breaks over two lines.</summary>
    public static string Money(decimal amount, string currency, CultureInfo culture) =>
        amount.ToString("C", MoneyFormats.GetOrAdd((culture.Name, currency), key => MoneyFormat(culture, key.Currency))).Replace(' ', NoBreakSpace);

    public static string Number(long number, CultureInfo culture) =>
        number.ToString("N0", NumberFormats.GetOrAdd(culture.Name, _ => NumberFormat(culture)));

    public static string Day(DateOnly date, CultureInfo culture) =>
        date.ToString(DayPattern(date, culture), DayFormats.GetOrAdd(culture.Name, _ => DayFormat(culture)));

    /// <summary>Wraps a literal for right-to-left text; left-to-right text needs nothing.</summary>
    public static string IsolateIn(string text, CultureInfo culture) =>
        culture.TextInfo.IsRightToLeft ? $"{Isolate}{text}{Pop}" : text;

    // Day and month always, the year too: an order can be of last year. The weekday would only make it longer.
    private static string DayPattern(DateOnly date, CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "zh" or "ja" => "yyyy'年'M'月'd'日'",
        "ko" => "yyyy'년' M'월' d'일'",
        "de" => "d. MMMM yyyy",
        "es" or "pt" => "d 'de' MMMM 'de' yyyy",
        "vi" => "d MMMM, yyyy",
        "fr" when date.Day == 1 => "d'er' MMMM yyyy",
        _ => "d MMMM yyyy",
    };

    // Saudi Arabia's default is the Hijri calendar, Thailand's the Buddhist one; parcels travel in the Gregorian.
    private static DateTimeFormatInfo DayFormat(CultureInfo culture)
    {
        if (culture.DateTimeFormat.Calendar is GregorianCalendar)
            return culture.DateTimeFormat;
        var gregorian = (CultureInfo)culture.Clone();
        gregorian.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? new GregorianCalendar();
        return gregorian.DateTimeFormat;
    }

    private static NumberFormatInfo NumberFormat(CultureInfo culture)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        // .NET writes 0 to 9 in every culture; the separators of the Arabic-Indic digits do not go with them.
        if (format.NumberDecimalSeparator == "\u066b")
        {
            (format.NumberDecimalSeparator, format.NumberGroupSeparator) = (".", ",");
            (format.CurrencyDecimalSeparator, format.CurrencyGroupSeparator) = (".", ",");
        }
        return format;
    }

    private static NumberFormatInfo MoneyFormat(CultureInfo culture, string currency)
    {
        var format = NumberFormat(culture);
        format.CurrencySymbol = Symbol(culture, currency);
        // "CHF99.00" reads as one word: a code keeps a space from the digits.
        if (char.IsAsciiLetter(format.CurrencySymbol[^1]) && format.CurrencyPositivePattern == 0)
            (format.CurrencyPositivePattern, format.CurrencyNegativePattern) = (2, 9);
        format.CurrencyDecimalDigits = currency switch
        {
            "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "PYG" or "UGX" or "XAF" or "XOF" => 0,
            "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
            _ => 2,
        };
        return format;
    }

    // ₩ to a Korean, ₹ to an Indian, zł to a Pole; codes elsewhere, and in right-to-left text, where signs jump about.
    private static bool IsAtHome(CultureInfo culture, string currency) =>
        !culture.TextInfo.IsRightToLeft && !culture.IsNeutralCulture && culture.Name.Length > 0 && new RegionInfo(culture.Name).ISOCurrencySymbol == currency;

    // Never two currencies under one sign: ¥ is the yuan to a Chinese reader and the yen to a Japanese one.
    private static string Symbol(CultureInfo culture, string currency) => (currency, culture.TwoLetterISOLanguageName) switch
    {
        ("EUR", _) => "€",
        ("GBP", _) => "£",
        ("USD", "fr") => "$US",
        ("USD", _) => culture.Name.EndsWith("-US", StringComparison.Ordinal) ? "$" : "US$",
        ("JPY", "ja") => "¥",
        ("JPY", _) => "JP¥",
        ("CNY", "zh") when !culture.Name.EndsWith("-TW", StringComparison.Ordinal) => "¥",
        ("CNY", _) => "CN¥",
        _ => IsAtHome(culture, currency) ? culture.NumberFormat.CurrencySymbol : currency,
    };
}
