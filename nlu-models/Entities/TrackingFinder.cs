using System.Text.RegularExpressions;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>Parcel tracking numbers: whole tokens first, then groups joined over blanks and hyphens.</summary>
internal sealed partial class TrackingFinder : IEntityFinder
{
    private const int Shortest = 10;

    public void Find(FoldedText text, Claims claims)
    {
        if (!text.HasDigits)
            return;
        var context = new Lazy<TrackingContext>(() => TrackingContext.Of(text.Folded));
        foreach (Match match in SingleToken().Matches(text.Folded))
            if (match.Length >= Shortest)
                Claim(match, context, claims);
        foreach (var pattern in (ReadOnlySpan<Regex>)[JoinedPost(), JoinedUps(), JoinedDigits()])
            foreach (Match match in pattern.Matches(text.Folded))
                if (IsCarefullyGrouped(match.ValueSpan))
                    Claim(match, context, claims);
    }

    private static void Claim(Match match, Lazy<TrackingContext> context, Claims claims)
    {
        if (!claims.IsFree(match.Index, match.Length))
            return;
        var number = match.Value.Replace(" ", "").Replace("-", "").Replace(".", "").ToUpperInvariant();
        if (TrackingShapes.Strong(number) is { } carrier)
            claims.Add(EntityKind.TrackingNumber, match.Index, match.Length, number, carrier);
        else if (TrackingShapes.Weak(number) is { Count: > 0 } carriers && context.Value.Allows(carriers))
            claims.Add(EntityKind.TrackingNumber, match.Index, match.Length, number, carriers.Count == 1 ? carriers[0] : null);
    }

    /// <summary>
    /// "my 123456785 is late" has the shape and check digit of a Malaysian-Icelandic S10 number, "1Z999AA1012345678 4 days"
    /// of a UPS one: letters apart from digits must be capitals with a usual service letter, and a last group of one
    /// character needs several groups before it.
    /// </summary>
    private static bool IsCarefullyGrouped(ReadOnlySpan<char> span)
    {
        var groups = span.ToString().Split(' ', '-');
        if (groups is { Length: 2 } && groups[1].Length == 1)
            return false;
        var lettersApart = groups[0].Length == 2 && char.IsAsciiLetter(groups[0][0]) || groups[^1].Length == 2 && char.IsAsciiLetter(groups[^1][0]);
        if (groups[0].StartsWith("1Z", StringComparison.OrdinalIgnoreCase) || !lettersApart)
            return true;
        return "ERCVLUAHQ".Contains(groups[0][0]) && char.IsAsciiLetterUpper(groups[0][1]) && char.IsAsciiLetterUpper(groups[^1][^1]) && char.IsAsciiLetterUpper(groups[^1][^2]);
    }

    [GeneratedRegex("(?<![0-9A-Z])(?=[A-Z]*[0-9])[0-9A-Z]{10,44}(?![0-9A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SingleToken();

    [GeneratedRegex("(?<![0-9A-Z])[A-Z]{2}[ -]?(?:[0-9][ -]?){9}[A-Z]{2}(?![0-9A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JoinedPost();

    [GeneratedRegex("(?<![0-9A-Z])1Z(?:[ -]?[0-9A-Z]){15}[ -]?[0-9](?![0-9A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JoinedUps();

    // Groups of two or more: single digits in a row are counts, not a number read from a label.
    [GeneratedRegex("(?<![0-9A-Z])[0-9]{2,}(?:[ -][0-9]{2,}){1,11}(?![0-9A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JoinedDigits();
}
