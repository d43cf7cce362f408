using System.Globalization;
using System.Text.RegularExpressions;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>A number with a currency glued before it, after it, or before it over a blank; in that order.</summary>
internal sealed partial class AmountFinder : IEntityFinder
{
    public void Find(FoldedText text, Claims claims)
    {
        if (!text.HasDigits)
            return;
        foreach (Match match in Number().Matches(text.Folded))
            Claim(match.Index, match.Index + match.Length, text.Folded, claims);
    }

    private static void Claim(int start, int end, string text, Claims claims)
    {
        var value = text.AsSpan(start, end - start);
        if (Before(text, start) is { } glued)
            claims.Add(EntityKind.Amount, start - glued.Length, end - start + glued.Length, Parse(value), glued.Code);
        else if (After(text, end) is { } after)
            claims.Add(EntityKind.Amount, start, after.End - start, Parse(value), after.Code);
        else if (start > 1 && text[start - 1] == ' ' && Before(text, start - 1) is { } spaced)
            claims.Add(EntityKind.Amount, start - 1 - spaced.Length, end - start + 1 + spaced.Length, Parse(value), spaced.Code);
    }

    private static (string Code, int Length)? Before(string text, int end)
    {
        for (var length = Math.Min(Currencies.Longest, end); length > 0; length--)
        {
            var written = text.AsSpan(end - length, length);
            var atBoundary = end == length || !char.IsLetter(text[end - length - 1]) || !char.IsLetter(written[0]) || Scripts.IsUnspaced(Scripts.Of(text[end - length - 1]));
            if (atBoundary && Currencies.Find(written, text) is { } code)
                return (code, length);
        }
        return null;
    }

    private static (string Code, int End)? After(string text, int start)
    {
        // "1299.– €" and "5,- €"
        if (start + 1 < text.Length && text[start] is '.' or ',' && text[start + 1] is '-' or '–')
            start += 2;
        if (start < text.Length && text[start] == ' ')
            start++;
        for (var length = Math.Min(Currencies.Longest, text.Length - start); length > 0; length--)
        {
            var end = start + length;
            var atBoundary = end == text.Length || !char.IsLetter(text[end]) || Scripts.IsUnspaced(Scripts.Of(text[end])) || Scripts.Of(text[end]) == Script.Hang;
            if (atBoundary && Currencies.Find(text.AsSpan(start, length), text) is { } code)
                return (code, end);
        }
        return null;
    }

    /// <summary>The last separator is decimal when one or two digits follow; all others group thousands.</summary>
    internal static string Parse(ReadOnlySpan<char> number)
    {
        var last = number.LastIndexOfAny('.', ',');
        var decimals = last >= 0 && number.Length - last <= 3;
        Span<char> plain = stackalloc char[Math.Min(number.Length, 40)];
        var n = 0;
        for (var i = 0; i < number.Length && n < plain.Length; i++)
            if (char.IsAsciiDigit(number[i]))
                plain[n++] = number[i];
            else if (decimals && i == last)
                plain[n++] = '.';
        return decimal.TryParse(plain[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : plain[..n].ToString();
    }

    [GeneratedRegex(@"(?<![0-9]|[0-9][.,])(?:[0-9]{1,3}(?:[.,' ][0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9])|[0-9]{1,15}(?:[.,][0-9]{1,2})?(?![0-9]|[.,][0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
