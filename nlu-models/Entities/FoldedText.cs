using System.Globalization;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>The original beside a copy of the same length with ASCII digits, Latin full-width forms and plain blanks, so that spans fit both.</summary>
internal sealed class FoldedText
{
    public FoldedText(string original)
    {
        Original = original;
        Folded = System.Text.Ascii.IsValid(original) ? original : string.Create(original.Length, original, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Fold(source[i]);
        });
        HasDigits = Folded.AsSpan().ContainsAnyInRange('0', '9');
    }

    public string Original { get; }

    public string Folded { get; }

    public bool HasDigits { get; }

    private static char Fold(char c) => c switch
    {
        < (char)0x80 => c,
        '，' => c, // a pause between clauses, not part of a number
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u00A0' or '\u202F' or '\u2009' or '\u3000' => ' ',
        '\u2010' or '\u2011' => '-',
        '\u066B' => '.',
        '\u066C' => ',',
        '’' => '\'',
        _ => char.IsDigit(c) ? (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c)) : c,
    };
}
