namespace CrossBorderBot.Translation;

/// <summary>Cuts long texts where it hurts least: between paragraphs, lines, sentences, words. The pieces concatenate to the text.</summary>
internal static class TextSplitter
{
    public static IReadOnlyList<string> Split(string text, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 2);
        var pieces = new List<string>();
        var start = 0;
        while (text.Length - start > maximum)
        {
            var length = Cut(text.AsSpan(start, maximum), char.IsLowSurrogate(text[start + maximum]));
            pieces.Add(text.Substring(start, length));
            start += length;
        }
        pieces.Add(text[start..]);
        return pieces;
    }

    private static int Cut(ReadOnlySpan<char> window, bool pairAtEnd)
    {
        var least = window.Length / 4;
        if (window.LastIndexOf("\n\n") is var paragraph && paragraph > least)
            return paragraph + 2;
        if (window.LastIndexOf('\n') is var line && line > least)
            return line + 1;
        if (SentenceEnd(window) is var sentence && sentence > least)
            return sentence;
        if (window.LastIndexOf(' ') is var word && word > 0)
            return word + 1;
        return pairAtEnd ? window.Length - 1 : window.Length;
    }

    private static int SentenceEnd(ReadOnlySpan<char> window)
    {
        for (var i = window.Length - 1; i > 0; i--)
            if ("。！？".Contains(window[i]) || window[i] == ' ' && ".!?…؟۔".Contains(window[i - 1]))
                return i + 1;
        return -1;
    }
}
