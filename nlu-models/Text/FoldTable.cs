using System.Globalization;
using System.Text;

namespace CrossBorderBot.Nlu.Text;

/// <summary>Base letters of accented ones below U+2000, computed once from the Unicode decompositions.</summary>
internal static class FoldTable
{
    private const int Limit = 0x2000;
    private static readonly char[] Table = Build();

    public static char Fold(char c) => c < Limit ? Table[c] : c;

    private static char[] Build()
    {
        var table = new char[Limit];
        for (var i = 0; i < Limit; i++)
            table[i] = Base((char)i);
        ("łl øo đd ðd ßs ıi æa œo þt ħh".Split(' ')).ToList().ForEach(pair => table[pair[0]] = pair[1]);
        return table;
    }

    private static char Base(char c)
    {
        var foldable = c is >= '\u00C0' and <= '\u024F' or >= '\u0370' and <= '\u04FF' or >= '\u1E00';
        if (!foldable || !char.IsLetter(c))
            return c;
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? parts[0] : c;
    }
}
