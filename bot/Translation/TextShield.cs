using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace CrossBorderBot.Translation;

/// <summary>
/// Finds what no engine may change (order and tracking numbers, amounts, dates, URLs, e-mails, telephone numbers, any token with a
/// digit) and checks a translation for it. Engines with a markup for it keep the spans out of the translation; the chain verifies all.
/// </summary>
internal static partial class TextShield
{
    // Letters of scripts with case join a token; Arabic, Hebrew, Thai and CJK letters stand against digits without being part of them.
    private const string T = @"[\p{Lu}\p{Ll}\p{Lt}\p{M}\p{Nd}]";
    private const string Joint = @"(?:[-_/]|(?<=\p{Nd})[.,:'’٫٬–](?=\p{Nd}))";
    private const string Code = @"(?:AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KRW|MAD|MXN|MYR|NGN|NOK|NZD|PEN|PHP|PLN|RMB|RON|RUB|SAR|SEK|SGD|THB|TND|TRY|TWD|UAH|USD|VND|ZAR)(?!\p{L})";
    private const string Sign = @"(?:US\$|R\$|[$€£¥￥₽₹₺₩₴₪₫฿₱₦]|zł(?!\p{L})|Kč(?!\p{L})|kr(?!\p{L})\.?|лв(?!\p{L})|" + Code + ")";
    private const string Figure = @"(?:\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,'’٫٬]\p{Nd}+)*)";
    private const string Group = @"[\p{Lu}\p{Nd}]*\p{Nd}[\p{Lu}\p{Nd}]*";

    public static IReadOnlyList<ProtectedSpan> Find(string text)
    {
        var spans = new List<ProtectedSpan>();
        foreach (Match match in Pattern().Matches(text))
            if (Classify(match, text) is { Length: > 0 } span)
                spans.Add(span);
        return spans;
    }

    /// <summary>Letters outside the protected spans: without any there is nothing to translate.</summary>
    public static bool HasWords(string text)
    {
        var from = 0;
        foreach (var span in Find(text))
        {
            if (HasLetter(text.AsSpan(from, span.Start - from)))
                return true;
            from = span.End;
        }
        return HasLetter(text.AsSpan(from));
    }

    /// <summary>The same protected values, each as often as in the source; the order may differ, as grammar demands.</summary>
    public static bool Preserves(string source, string translation, string from, string to)
    {
        var counts = new Dictionary<(ProtectedKind Month, string Value), int>();
        foreach (var span in Find(source))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Key(span), out _)++;
        foreach (var span in Find(translation))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Key(span), out _)--;
        return counts.All(c => c.Value == 0
            || c.Key.Month == ProtectedKind.Month && (c.Value > 0 ? MonthNames.Names(translation, to, c.Key.Value) : MonthNames.Names(source, from, c.Key.Value)));
    }

    public static string NormalizeDigits(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber
                ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))
                : c switch { '٫' => '.', '٬' => ',', '–' => '-', '’' => '\'', _ => c });
        return result.ToString();
    }

    private static (ProtectedKind, string) Key(ProtectedSpan span) =>
        (span.Kind == ProtectedKind.Month ? ProtectedKind.Month : default, span.Value);

    private static ProtectedSpan Classify(Match match, string text)
    {
        ProtectedSpan Span(ProtectedKind kind, int length, string value) => new(match.Index, length, kind, value);
        if (match.Groups["url"].Success)
        {
            var url = match.ValueSpan.TrimEnd(".,;:!?)]}'\"»”");
            return Span(ProtectedKind.Url, url.Length, url.ToString());
        }
        if (match.Groups["email"].Success)
            return Span(ProtectedKind.Email, match.Length, match.Value);
        if (match.Groups["placeholder"].Success)
            return Span(ProtectedKind.Placeholder, match.Length, match.Value);
        if (match.Groups["phone"].Success)
            return Span(ProtectedKind.Phone, match.Length, Compact(match.ValueSpan, c => char.IsDigit(c) || c == '+'));
        if (match.Groups["sign"] is { Success: true } sign)
            return Span(ProtectedKind.Amount, match.Length, Compact(match.Groups["figure"].ValueSpan, c => !char.IsWhiteSpace(c)) + Currencies.Canonical(sign.Value));
        if (match.Groups["group"].Success)
            return Span(ProtectedKind.Code, match.Length, Compact(match.ValueSpan, c => c != ' '));
        return Token(match, text);
    }

    private static ProtectedSpan Token(Match match, string text)
    {
        if (!match.ValueSpan.ContainsAnyDigit())
            return default;
        if (Inflected().Match(match.Value) is { Success: true } inflected)
            return new(match.Index, inflected.Groups[1].Length, ProtectedKind.Number, NormalizeDigits(inflected.Groups[1].ValueSpan));
        var value = NormalizeDigits(match.ValueSpan.TrimStart("#№"));
        var kind = value.All(char.IsAsciiDigit) ? ProtectedKind.Number : ProtectedKind.Code;
        if (kind == ProtectedKind.Number && value.Length <= 2 && MonthSign().IsMatch(text, match.Index + match.Length))
            return new(match.Index, match.Length, ProtectedKind.Month, value.TrimStart('0'));
        return new(match.Index, match.Length, kind, value);
    }

    private static string Compact(ReadOnlySpan<char> text, Func<char, bool> keep) => string.Concat(NormalizeDigits(text).Where(keep));

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune))
                return true;
        return false;
    }

    private static bool ContainsAnyDigit(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    [GeneratedRegex(
        @"(?<url>(?:https?://|www\.)[^\s<>""，。！？；、）】」]+|(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[a-z]{2,24}/[^\s<>""，。！？；、）】」]*"
        + @"|(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+(?:com|net|org|io|eu|shop|store|info|example|test)(?![A-Za-z0-9@]|[.-][A-Za-z0-9]))"
        + @"|(?<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
        + @"|(?<placeholder>\{\{?[\w.:-]+\}?\})"
        + @"|(?<!" + T + @")(?<phone>(?:\+|00(?=\p{Nd}[ ./-])|\((?=\p{Nd}))\p{Nd}(?:[ \u00A0./()-]{0,2}\p{Nd}){6,14}(?!" + T + @"))"
        + @"|(?<!" + T + @")(?<sign>" + Sign + @")[ \u00A0\u202F]?(?<figure>" + Figure + @")(?!" + T + @"|[-_/]" + T + @")"
        + @"|(?<!" + T + @")(?<figure>" + Figure + @")[ \u00A0\u202F]?(?<sign>[%٪％‰]|" + Sign + @")(?!\p{Nd})"
        + @"|(?<!" + T + @")(?<group>" + Group + @"(?: " + Group + @"){2,})(?!" + T + @"|[-_/.,:]" + T + @")"
        + @"|(?<!" + T + @")[#№]?" + T + "+(?:" + Joint + T + "+)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    /// <summary>A number that carries an ending or a unit (14-day, 2nd, 128GB, 14-én): only the number is protected.</summary>
    [GeneratedRegex(
        @"^(\p{Nd}+(?:[.,]\p{Nd}+)*)(?:-\p{Lu}?[\p{Ll}\p{M}]+|(?i:h|hrs?|min|sec|kg|g|mg|cm|mm|km|ml|gb|mb|tb|mah|st|nd|rd|th|x|er|ème|eme|º|ª|ème|pcs))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inflected();

    [GeneratedRegex(@"\G\s?[月월]", RegexOptions.CultureInvariant)]
    private static partial Regex MonthSign();
}
