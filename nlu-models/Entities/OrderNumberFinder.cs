using System.Text.RegularExpressions;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>
/// The shop's order numbers, and beside a word for "order" or a # whatever looks like one. What another finder took
/// (an amount, a date, a telephone or tracking number) is none.
/// </summary>
internal sealed partial class OrderNumberFinder : IEntityFinder
{
    /// <summary>For the shop's pattern only, which may backtrack without end; generous, since a loaded machine also compiles in it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How far before a number the word "order" still speaks for it.</summary>
    private const int Reach = 24;

    private readonly Regex _shop;

    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public OrderNumberFinder(string pattern) => _shop = new Regex(
        $@"(?<![0-9A-Z]|[0-9A-Z][.,/:-])(?:{pattern})(?![0-9A-Z]|[.,/:-][0-9A-Z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled, Patience);

    public void Find(FoldedText text, Claims claims)
    {
        if (!text.HasDigits)
            return;
        foreach (Match match in General().Matches(text.Folded))
            if (match.Value.Count(char.IsAsciiDigit) >= 3 && HasOrderWord(text.Folded, match.Index))
                Claim(match, claims);
        try
        {
            foreach (Match match in _shop.Matches(text.Folded))
                if (!IsSomethingElse(text.Folded, match))
                    Claim(match, claims);
        }
        catch (RegexMatchTimeoutException)
        {
            // A shop's pattern that runs wild on one message finds nothing in it; the rest of the message still counts.
        }
    }

    private static void Claim(Match match, Claims claims) =>
        claims.Add(EntityKind.OrderNumber, match.Index, match.Length, string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());

    private static bool HasOrderWord(string text, int index)
    {
        var start = Math.Max(0, index - Reach);
        return OrderWord().IsMatch(text[start..index]);
    }

    /// <summary>A bare year, a number with a unit, a postal code.</summary>
    private static bool IsSomethingElse(string text, Match match)
    {
        if (HasOrderWord(text, match.Index))
            return false;
        var bare = match.Value.All(char.IsAsciiDigit);
        var year = bare && match.Length == 4 && match.ValueSpan is ['1', '9', ..] or ['2', '0', ..] && match.Length < text.Trim().Length;
        var postal = bare && match.Length is 4 or 5 && match.Index > 0 && Town().IsMatch(text[(match.Index + match.Length)..]);
        return year || postal || Unit().IsMatch(text[(match.Index + match.Length)..]) || PostalWord().IsMatch(text[Math.Max(0, match.Index - Reach)..match.Index]);
    }

    [GeneratedRegex(@"(?<![0-9A-Z]|[0-9A-Z][.,/:-])(?:[A-Z]{1,4}-?)?[0-9]{2,12}(?:-[0-9]{2,10}){0,2}(?![0-9A-Z]|[.,/:][0-9A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex General();

    [GeneratedRegex(@"(?:#|\b(?:order|pedido|orden|compra|commande|bestell\w*|auftrags?\w*|ordine|encomenda|zam[oó]wieni\w*|sipari[sş]\w*)\b|订单|單號|单号|訂單|طلب\w*|注文)[^0-9,;!?\n]{0,16}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrderWord();

    [GeneratedRegex(@"^ ?(?:km|m[lmh]?|cm|kg|g|mah|wh|w|kwh|hz|gb|mb|tb|px|mbps|pcs|stück|stk|piezas|pièces|days?|d[ií]as|jours|tage|hours?|%|天|个|件|号楼|يوم)(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    // "75011 Paris"
    [GeneratedRegex(@"^ \p{Lu}\p{Ll}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Town();

    [GeneratedRegex(@"(?:\b(?:zip|post ?code|postal|plz|cp|c\.p\.|code postal|pin ?code|street|stra(?:ß|ss)e|calle|rue|avenue|avenida)\b|邮编|الرمز البريدي)[^0-9]{0,16}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostalWord();
}
