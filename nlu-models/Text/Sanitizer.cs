namespace CrossBorderBot.Nlu.Text;

/// <summary>Makes any UTF-16 safe to read: bounded, no lone surrogates, no NUL. Lengths never change below the bound.</summary>
internal static class Sanitizer
{
    /// <summary>UTF-16 units of a message that are read; the rest is ignored.</summary>
    public const int MaxLength = 4000;

    /// <summary>Same length as the text (up to the bound), so that positions stay those of the original.</summary>
    public static string Clean(string text)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        var bad = FirstBad(text, 0);
        if (bad < 0)
            return text;
        var clean = text.ToCharArray();
        for (; bad >= 0; bad = FirstBad(text, bad + 1))
            clean[bad] = ' ';
        return new string(clean);
    }

    private static int FirstBad(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0' || char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(text[i - 1])))
                return i;
            if (!char.IsHighSurrogate(c))
                continue;
            if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }
        return -1;
    }
}
