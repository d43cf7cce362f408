using System.Collections.Frozen;

namespace CrossBorderBot.Translation.Azure;

/// <summary>Codes of Azure AI Translator (v3, scope translation). Kept here, because asking costs a call and the set only grows.</summary>
internal static class AzureLanguages
{
    private static readonly FrozenSet<string> Codes = (
        "af am ar as az ba bg bn bo bs ca cs cy da de dv el en es et eu fa fi fil fj fo fr fr-CA ga gl gu ha he hi hr hsb ht hu hy id ig is it iu ja "
        + "ka kk km kn ko ku ky ln lo lt lv mg mi mk ml mr ms mt my nb ne nl or pa pl prs ps pt pt-PT ro ru rw sd si sk sl sm sn so sq sr-Cyrl sr-Latn "
        + "st sv sw ta te th ti tk to tr tt ug uk ur uz vi xh yo yue zh-Hans zh-Hant zu")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static int Count => Codes.Count;

    /// <summary><c>pt-BR</c> → <c>pt</c>, <c>zh-TW</c> → <c>zh-Hant</c>, <c>sr</c> → <c>sr-Cyrl</c>; null for a language Azure does not know.</summary>
    public static string? Code(string tag)
    {
        var language = LanguageTag.Base(tag);
        if (language == "sr")
            language = tag.Contains("Latn", StringComparison.OrdinalIgnoreCase) ? "sr-Latn" : "sr-Cyrl";
        var regional = tag.Trim().Replace('_', '-');
        return language is not ("zh-hans" or "zh-hant") && Codes.TryGetValue(regional, out var exact) && regional.Contains('-') ? exact
            : Codes.TryGetValue(language, out var code) ? code : null;
    }
}
