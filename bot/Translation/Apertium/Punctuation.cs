using System.Text.RegularExpressions;

namespace CrossBorderBot.Translation.Apertium;

/// <summary>Signs Apertium does not put right.</summary>
internal static partial class Punctuation
{
    public static string Restore(string text, string language)
    {
        if (language != "fr")
            text = SpaceBeforeSign().Replace(text, "$1");
        return language == "es" ? Sentence().Replace(text, Open) : text;
    }

    /// <summary>A whole sentence that asks or exclaims gets its opening sign, unless it has one.</summary>
    private static string Open(Match sentence)
    {
        var (start, rest, end) = (sentence.Groups[1].Value, sentence.Groups[2].Value, sentence.Groups[3].Value);
        var sign = end[0] == '?' ? '¿' : '¡';
        return rest.Contains(sign) ? sentence.Value : start + sign + rest + end;
    }

    [GeneratedRegex(@"(?<=\S)[ \u00A0\u202F]+([?!.,]+)(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBeforeSign();

    /// <summary>A sign inside a word (an address with ?id=1) ends no sentence.</summary>
    [GeneratedRegex(@"(^|(?<=[.!?…\n])\s+|\n)((?:(?![.!?…]+(?:\s|$))[^\n¿¡]|[¿¡])*?[^\s.!?…\n])([?!]+)(?=\s|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
