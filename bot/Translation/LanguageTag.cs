using System.Globalization;

namespace CrossBorderBot.Translation;

/// <summary>BCP-47 tags as this room compares them: by primary subtag, and by script for Chinese.</summary>
internal static class LanguageTag
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["iw"] = "he", ["in"] = "id", ["ji"] = "yi", ["no"] = "nb", ["tl"] = "fil", ["jw"] = "jv",
    };

    /// <summary><c>es-MX</c> → <c>es</c>, <c>zh-TW</c> → <c>zh-hant</c>, <c>zh</c> → <c>zh-hans</c>, <c>no</c> → <c>nb</c>; lower case.</summary>
    public static string Base(string tag)
    {
        var parts = tag.Trim().Replace('_', '-').ToLowerInvariant().Split('-');
        if (parts[0] == "zh")
            return parts.Skip(1).Any(p => p is "hant" or "tw" or "hk" or "mo") && !parts.Contains("hans") ? "zh-hant" : "zh-hans";
        return Aliases.GetValueOrDefault(parts[0], parts[0]);
    }

    public static bool Same(string a, string b) => Base(a) == Base(b);

    /// <summary>Upper-case region subtag (<c>BR</c> of <c>pt-BR</c>), or null.</summary>
    public static string? Region(string tag) =>
        tag.Replace('_', '-').Split('-').Skip(1).FirstOrDefault(p => p.Length == 2)?.ToUpperInvariant();

    /// <summary>Written without spaces between words, so that sentences join without one.</summary>
    public static bool JoinsWithoutSpace(string tag) => Base(tag) is "zh-hans" or "zh-hant" or "ja" or "th";

    /// <summary>For names of months only; a tag the system does not know is the invariant culture.</summary>
    public static CultureInfo Culture(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(Base(tag));
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
