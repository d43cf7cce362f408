using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>
/// Dates with digits or month names. Day before month, unless only month before day is possible. Without a year the
/// value is <c>--MM-DD</c> (ISO 8601:2000), as no clock is read here.
/// </summary>
internal sealed partial class DateFinder : IEntityFinder
{
    private static readonly FrozenDictionary<string, int> Months = EmbeddedData.Lines("entities/months.txt")
        .SelectMany((line, index) => line.Split(' ').Select(name => (name, month: index + 1)))
        .DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.month);

    public void Find(FoldedText text, Claims claims)
    {
        if (!text.HasDigits)
            return;
        foreach (var (pattern, mayLackYear) in (ReadOnlySpan<(Regex, bool)>)[(YearFirst(), false), (Han(), true), (DayFirst(), true), (DayAndName(), true), (NameAndDay(), true)])
            foreach (Match match in pattern.Matches(text.Folded))
                Claim(match, mayLackYear, claims);
    }

    private static void Claim(Match match, bool mayLackYear, Claims claims)
    {
        var (day, first) = (Number(match.Groups["d"]), Number(match.Groups["m"]));
        var month = match.Groups["n"].Success ? Month(match.Groups["n"].Value) : first;
        if (month > 12 && day <= 12 && match.Groups["slash"].Success)
            (day, month) = (month, day);
        var year = Number(match.Groups["y"]);
        if (match.Groups["y"].Length == 2)
            year += 2000;
        if (year == 0 && !mayLackYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year == 0 ? 2000 : year, month))
            return;
        var value = year == 0
            ? string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        claims.Add(EntityKind.Date, match.Index, match.Length, value);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static int Month(string name)
    {
        var key = Countries.Key(name.TrimEnd('.'));
        return Months.GetValueOrDefault(key);
    }

    [GeneratedRegex(@"(?<![0-9A-Z.,/-])(?<y>(?:19|20)[0-9]{2})([-/.])(?<m>[0-9]{1,2})\1(?<d>[0-9]{1,2})(?![0-9A-Z]|[-/.][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?:(?<y>(?:19|20)[0-9]{2})年)?(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})[日号號]?", RegexOptions.CultureInvariant)]
    private static partial Regex Han();

    // "24.12." may lack its year, "24.12" may be an amount.
    [GeneratedRegex(@"(?<![0-9A-Z.,/-])(?<d>[0-9]{1,2})(?:(?<slash>[-/.])(?<m>[0-9]{1,2})\k<slash>(?<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9A-Z]|[-/.][0-9])|(?<slash>/)(?<m>[0-9]{1,2})(?![0-9A-Z]|[/.,-][0-9])|\.(?<m>[0-9]{1,2})\.(?![0-9A-Z]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![0-9A-Z.,/-])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?: de| of)? ?(?<n>\p{L}{3,10})\b\.?(?:,?(?: de| del)? ?(?<y>(?:19|20)[0-9]{2})(?![0-9A-Z]))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndName();

    [GeneratedRegex(@"(?<!\p{L})(?<n>\p{L}{3,10})\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9A-Z.:/])(?:,? (?<y>(?:19|20)[0-9]{2})(?![0-9A-Z]))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameAndDay();
}
