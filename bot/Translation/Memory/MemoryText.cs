using System.Globalization;
using System.Text;

namespace CrossBorderBot.Translation.Memory;

/// <summary>A text as the memory compares it: NFKC, lower case, punctuation and space folded, protected values as a sign.</summary>
internal sealed class MemoryText
{
    private const char ValueSign = '#';

    private MemoryText(string key, IReadOnlyList<ProtectedSpan> values)
    {
        Key = key;
        Values = values;
    }

    /// <summary>Equal keys are a whole match. Empty when the text has no words.</summary>
    public string Key { get; }

    /// <summary>Spans of the original text, in order.</summary>
    public IReadOnlyList<ProtectedSpan> Values { get; }

    public static MemoryText Of(string text)
    {
        var values = TextShield.Find(text);
        var key = new StringBuilder(text.Length);
        var from = 0;
        foreach (var value in values)
        {
            Fold(text.AsSpan(from, value.Start - from), key);
            Separate(key, ValueSign);
            key.Append(ValueSign);
            from = value.End;
        }
        Fold(text.AsSpan(from), key);
        return new MemoryText(key.ToString().Trim(Gap), values);
    }

    /// <summary>For likeness only: without accents and vowel signs.</summary>
    public static string Loosen(string key)
    {
        var result = new StringBuilder(key.Length);
        foreach (var c in key.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                result.Append(c);
        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    private const char Gap = ' ';

    private static void Fold(ReadOnlySpan<char> text, StringBuilder key)
    {
        foreach (var raw in Clean(text).Normalize(NormalizationForm.FormKC))
        {
            var c = Arabic(char.ToLowerInvariant(raw));
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.NonSpacingMark when c is >= '\u0610' and <= '\u06ED': // Arabic vowel signs: hardly anybody writes them
                case UnicodeCategory.ModifierLetter when c == '\u0640': // Arabic lengthening
                case UnicodeCategory.Format:
                    continue;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate:
                    Separate(key, c);
                    key.Append(c);
                    break;
                default:
                    if (c is not ('\'' or '’') && (key.Length == 0 || key[^1] != Gap))
                        key.Append(Gap);
                    break;
            }
        }
    }

    /// <summary>A gap between two ideographs says nothing, one before a value sign neither.</summary>
    private static void Separate(StringBuilder key, char next)
    {
        if (key.Length > 1 && key[^1] == Gap && (Ideographic(next) || next == ValueSign) && (Ideographic(key[^2]) || key[^2] == ValueSign))
            key.Length--;
    }

    private static bool Ideographic(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uAC00' and <= '\uD7AF' or >= '\u0E00' and <= '\u0E7F';

    private static char Arabic(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        _ => c,
    };

    /// <summary>Normalize throws on lone surrogates.</summary>
    private static string Clean(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune);
        return result.ToString();
    }
}
