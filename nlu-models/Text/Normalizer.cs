using System.Globalization;
using System.Text;

namespace CrossBorderBot.Nlu.Text;

/// <summary>One spelling for what readers see as the same: NFKC, lower case, ASCII digits, plain Arabic letters.</summary>
internal static class Normalizer
{
    private const char Tatweel = '\u0640';

    /// <param name="clean">Text that <see cref="Sanitizer.Clean"/> returned: NFKC refuses lone surrogates.</param>
    public static string Normalize(string clean)
    {
        if (Ascii.IsValid(clean))
            return clean.ToLowerInvariant();
        var text = clean.Normalize(NormalizationForm.FormKC);
        return string.Create(CountKept(text), text, static (target, source) =>
        {
            var n = 0;
            foreach (var c in source)
                if (!IsDropped(c))
                    target[n++] = Map(c);
        });
    }

    /// <summary>Without accents: é → e, ñ → n, ß → s. Only Latin, Greek and Cyrillic; Indic vowel signs are no accents.</summary>
    public static char Fold(char lower) => lower < 0x80 ? lower : FoldTable.Fold(lower);

    private static int CountKept(string text)
    {
        var n = 0;
        foreach (var c in text)
            if (!IsDropped(c))
                n++;
        return n;
    }

    private static bool IsDropped(char c) =>
        c == Tatweel || c is >= '\u064B' and <= '\u065F' or '\u0670' or '\u200B' or '\u200C' or '\u200D' or '\uFE0F' or '\uFEFF';

    private static char Map(char c)
    {
        if (c < 0x80)
            return char.ToLowerInvariant(c);
        return c switch
        {
            'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
            'ى' or 'ی' => 'ي',
            'ة' => 'ه',
            'ک' => 'ك',
            '’' or '‘' or '´' or '`' => '\'',
            'İ' => 'i',
            _ when char.IsDigit(c) => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c)),
            _ => char.ToLowerInvariant(c),
        };
    }
}
