namespace CrossBorderBot.Nlu.Languages;

/// <summary>Spellings of language tags brought to the ones that the house uses.</summary>
internal static class LanguageTags
{
    /// <returns>The primary subtag, <c>zh-Hant</c> for traditional Chinese, or null for what is no tag.</returns>
    public static string? Canonical(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
            return null;
        var parts = tag.Trim().ToLowerInvariant().Split('-', '_');
        return parts[0] switch
        {
            "zh" or "yue" => parts.Skip(1).Any(part => part is "hant" or "tw" or "hk" or "mo") || parts[0] == "yue" ? "zh-Hant" : "zh",
            "no" or "nn" => "nb",
            "fil" => "tl",
            "iw" => "he",
            "in" => "id",
            { Length: 2 or 3 } primary when primary.All(char.IsAsciiLetterLower) => primary,
            _ => null,
        };
    }

    public static string Primary(string tag) => tag.Split('-', 2)[0];
}
