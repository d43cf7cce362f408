using System.Text;
using System.Text.RegularExpressions;

namespace CrossBorderBot.Translation.Apertium;

/// <summary>
/// The Apertium stream format: reserved signs are escaped, what must pass unchanged travels in superblanks (<c>[…]</c>).
/// See "Apertium stream format" and "NUL flush" in the Apertium wiki.
/// </summary>
internal static partial class ApertiumFormat
{
    private const string Reserved = @"\^$@/<>[]{}";

    /// <summary>A sentence end for the tagger where the text has none; taken out of the answer again.</summary>
    private const string SoftStop = ".[]";

    /// <summary>Short numbers serve the grammar (5 days) and are never changed; longer ones are identifiers.</summary>
    private const int LongestGrammarNumber = 3;

    public static string Encode(string text)
    {
        text = Clean(text);
        var stream = new StringBuilder(text.Length + 64);
        var from = 0;
        foreach (var span in TextShield.Find(text).Where(IsShielded))
        {
            AppendText(stream, text[from..span.Start]);
            AppendBlank(stream, span.In(text));
            from = span.End;
        }
        AppendText(stream, text[from..]);
        if (!EndsSentence(stream))
            stream.Append(SoftStop);
        return stream.ToString();
    }

    public static string Decode(string stream)
    {
        stream = SoftStops().Replace(stream, "");
        var text = new StringBuilder(stream.Length);
        var inBlank = false;
        for (var i = 0; i < stream.Length; i++)
        {
            switch (stream[i])
            {
                case '\\' when i + 1 < stream.Length:
                    text.Append(stream[++i]);
                    break;
                case '[':
                    inBlank = true;
                    TrimBeforeLayout(text, stream.AsSpan(i + 1));
                    break;
                case ']':
                    inBlank = false;
                    break;
                // Dropped words leave their space behind; spaces the text had travel in blanks.
                case ' ' when !inBlank && (text.Length == 0 || char.IsWhiteSpace(text[^1])):
                    break;
                default:
                    text.Append(stream[i]);
                    break;
            }
        }
        return text.ToString().Trim();
    }

    /// <summary>NFC, as dictionaries have it; no NUL (it ends a request), no lone surrogate (a stage would exit).</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is not (0 or '\r'))
                clean.Append(rune);
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsShielded(ProtectedSpan span) =>
        span.Kind != ProtectedKind.Month && (span.Kind != ProtectedKind.Number || span.Length > LongestGrammarNumber);

    private static void AppendText(StringBuilder stream, string text)
    {
        var from = 0;
        foreach (var layout in Layout().EnumerateMatches(text))
        {
            AppendEscaped(stream, text.AsSpan(from, layout.Index - from));
            var blank = text.AsSpan(layout.Index, layout.Length);
            if (blank.Count('\n') > 1 && !EndsSentence(stream))
                stream.Append(SoftStop);
            AppendBlank(stream, blank);
            from = layout.Index + layout.Length;
        }
        AppendEscaped(stream, text.AsSpan(from));
    }

    private static void AppendEscaped(StringBuilder stream, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Reserved.Contains(c))
                stream.Append('\\');
            stream.Append(c);
        }
    }

    private static void AppendBlank(StringBuilder stream, ReadOnlySpan<char> text)
    {
        stream.Append('[');
        foreach (var c in text)
        {
            if (c is '\\' or '[' or ']')
                stream.Append('\\');
            stream.Append(c);
        }
        stream.Append(']');
    }

    private static bool EndsSentence(StringBuilder stream) => stream.Length > 0 && ".!?:;…".Contains(stream[^1]);

    private static void TrimBeforeLayout(StringBuilder text, ReadOnlySpan<char> blank)
    {
        if (blank.Length > 0 && char.IsWhiteSpace(blank[0]))
            while (text.Length > 0 && text[^1] == ' ')
                text.Length--;
    }

    /// <summary>Everything but a single space that is no text: it travels in a blank.</summary>
    [GeneratedRegex(@"\s*\n\s*|[\s-[\n]]{2,}|[\s\p{Cc}~-[ ]]", RegexOptions.CultureInvariant)]
    private static partial Regex Layout();

    [GeneratedRegex(@" *\.\[\]", RegexOptions.CultureInvariant)]
    private static partial Regex SoftStops();
}
