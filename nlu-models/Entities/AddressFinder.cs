using System.Text.RegularExpressions;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>E-mail addresses and URLs.</summary>
internal sealed partial class AddressFinder : IEntityFinder
{
    public void Find(FoldedText text, Claims claims)
    {
        if (!text.Folded.Contains('.'))
            return;
        if (text.Folded.Contains('@'))
            foreach (Match match in Mail().Matches(text.Folded))
                claims.Add(EntityKind.Email, match.Index, match.Length, match.Value.ToLowerInvariant());
        foreach (Match match in Link().Matches(text.Folded))
        {
            var length = match.ValueSpan.TrimEnd(".,;:!?)]}\"'»”…").Length;
            claims.Add(EntityKind.Url, match.Index, length, match.Value[..length]);
        }
    }

    [GeneratedRegex(@"[A-Z0-9][A-Z0-9._%+-]{0,63}@(?:[A-Z0-9-]{1,63}\.)+[A-Z]{2,24}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>\u3001\u3002\uFF0C]+|(?<![A-Z0-9.@-])(?:[A-Z0-9-]{1,63}\.){1,3}(?:com|net|org|shop|store|info|io|eu|de|fr|es|it|cn|co\.uk)(?:/[^\s<>]*)?(?![A-Z0-9-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
