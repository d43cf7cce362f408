using System.Text.RegularExpressions;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>International numbers by their + or 00; national ones only beside a word for telephone.</summary>
internal sealed partial class PhoneFinder : IEntityFinder
{
    private const int FewestDigits = 7, MostDigits = 15;

    public void Find(FoldedText text, Claims claims)
    {
        if (!text.HasDigits)
            return;
        foreach (Match match in International().Matches(text.Folded))
            Claim(match, claims);
        if (PhoneWord().IsMatch(text.Folded))
            foreach (Match match in National().Matches(text.Folded))
                Claim(match, claims);
    }

    private static void Claim(Match match, Claims claims)
    {
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        if (digits.Length is < FewestDigits or > MostDigits)
            return;
        claims.Add(EntityKind.Phone, match.Index, match.Length, match.Value[0] == '+' ? $"+{digits}" : digits);
    }

    [GeneratedRegex(@"(?<![0-9A-Z+])(?:\+ ?|00)[1-9](?:[ ()./-]{0,2}[0-9]){6,16}(?![0-9A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex International();

    [GeneratedRegex(@"(?<![0-9A-Z+#.,-])\(?[0-9](?:[ ()./-]{0,2}[0-9]){6,13}(?![0-9A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex National();

    [GeneratedRegex("phone|mobile|cell|call me|whats|t[eé]l[eé]?f|celular|m[oó]vil|ll[aá]m|portable|appel|t[eé]l\\b|handy|ruf|mobil|电话|手机|電話|手機|هاتف|جوال|موبايل|تلفون|رقمي|اتصل", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhoneWord();
}
