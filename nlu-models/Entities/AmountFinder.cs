using System.Globalization;
using System.Text.RegularExpressions;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>A number with a currency before or after it, in the notations of the shop's countries.</summary>
internal sealed class AmountFinder : IEntityFinder
{
    private const string Number = @"[0-9]{1,3}(?:[.,' ][0-9]{3})+(?:[.,][0-9]{1,2})?(?![0-9])|[0-9]+(?:[.,][0-9]{1,2})?(?![0-9]|[.,][0-9])";

    private static readonly string Currency = string.Join('|', Currencies.Names.Append("¥").Distinct().Select(Regex.Escape));

    private static readonly Regex Glued = Build($"(?<![A-Z])(?<c>{Currency})(?<n>{Number})(?![A-Z-])");

    private static readonly Regex Before = Build($"(?<![A-Z])(?<c>{Currency}) (?<n>{Number})(?![A-Z-])");

    private static readonly Regex After = Build($@"(?<![0-9A-Z]|[0-9][.,])(?<n>{Number})(?:[.,][-–]+)? ?(?<c>{Currency})(?![\p{{L}}-[\p{{IsCJKUnifiedIdeographs}}\p{{IsHiragana}}\p{{IsKatakana}}\p{{IsHangulSyllables}}]])");

    public void Find(FoldedText text, Claims claims)
    {
        if (!text.HasDigits)
            return;
        foreach (var pattern in (ReadOnlySpan<Regex>)[Glued, After, Before])
            foreach (Match match in pattern.Matches(text.Folded))
                if (!IsOrdinaryWord(match.Groups["c"].ValueSpan) && Currencies.Find(match.Groups["c"].Value, text.Folded) is { } code)
                    claims.Add(EntityKind.Amount, match.Index, match.Length, Parse(match.Groups["n"].ValueSpan), code);
    }

    /// <summary>"try 2 times", "3 pens": such codes are currencies in capitals only.</summary>
    private static bool IsOrdinaryWord(ReadOnlySpan<char> currency) =>
        currency is "try" or "mad" or "cop" or "pen" or "php" or "ron" or "lei" or "won" or "real" or "ft" or "rm" or "lira" or "cad" or "Try" or "Mad" or "Real" or "Pen";

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

    private static Regex Build(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromMilliseconds(200));
}
