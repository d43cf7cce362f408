namespace CrossBorderBot.Nlu.Text;

/// <summary>The script of a character, by Unicode block (https://www.unicode.org/Public/UNIDATA/Blocks.txt).</summary>
internal static class Scripts
{
    private static readonly Script[] Table = Build();

    /// <summary>The script of a letter or mark; <see cref="Script.Zyyy"/> for everything else.</summary>
    public static Script Of(char c) => Table[c];

    /// <summary>Written without blanks between words.</summary>
    public static bool IsUnspaced(Script script) =>
        script is Script.Hani or Script.Hira or Script.Kana or Script.Thai or Script.Khmr or Script.Laoo or Script.Mymr;

    private static Script[] Build()
    {
        var table = new Script[0x10000];
        (int From, int To, Script Script)[] blocks =
        [
            (0x41, 0x5A, Script.Latn), (0x61, 0x7A, Script.Latn), (0xAA, 0xAA, Script.Latn), (0xBA, 0xBA, Script.Latn),
            (0xC0, 0x24F, Script.Latn), (0x250, 0x2AF, Script.Latn), (0x1E00, 0x1EFF, Script.Latn), (0xFF21, 0xFF5A, Script.Latn),
            (0x370, 0x3FF, Script.Grek), (0x1F00, 0x1FFF, Script.Grek), (0x400, 0x52F, Script.Cyrl),
            (0x531, 0x58F, Script.Armn), (0x591, 0x5F4, Script.Hebr), (0x610, 0x6FF, Script.Arab), (0x750, 0x77F, Script.Arab),
            (0xFB50, 0xFDFF, Script.Arab), (0xFE70, 0xFEFC, Script.Arab), (0x900, 0x97F, Script.Deva), (0x980, 0x9FF, Script.Beng),
            (0xA00, 0xA7F, Script.Guru), (0xA80, 0xAFF, Script.Gujr), (0xB00, 0xB7F, Script.Orya), (0xB80, 0xBFF, Script.Taml),
            (0xC00, 0xC7F, Script.Telu), (0xC80, 0xCFF, Script.Knda), (0xD00, 0xD7F, Script.Mlym), (0xD80, 0xDFF, Script.Sinh),
            (0xE00, 0xE3E, Script.Thai), (0xE40, 0xE7F, Script.Thai), (0xE80, 0xEFF, Script.Laoo), (0x1000, 0x109F, Script.Mymr),
            (0x10A0, 0x10FF, Script.Geor), (0x1200, 0x139F, Script.Ethi), (0x1780, 0x17FF, Script.Khmr), (0x1100, 0x11FF, Script.Hang),
            (0xAC00, 0xD7A3, Script.Hang), (0x3130, 0x318F, Script.Hang), (0x3041, 0x309F, Script.Hira), (0x30A1, 0x30FF, Script.Kana),
            (0x3400, 0x4DBF, Script.Hani), (0x4E00, 0x9FFF, Script.Hani), (0xF900, 0xFAFF, Script.Hani), (0x3005, 0x3007, Script.Hani),
        ];
        foreach (var (from, to, script) in blocks)
            for (var c = from; c <= to; c++)
                if (char.IsLetter((char)c) || IsMark((char)c))
                    table[c] = script;
        return table;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
