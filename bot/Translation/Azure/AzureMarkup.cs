using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CrossBorderBot.Translation.Azure;

/// <summary>The html form of a text: protected values in elements the service leaves alone, line ends as elements, the rest escaped.</summary>
internal static partial class AzureMarkup
{
    private const string Open = "<span class=\"notranslate\">";
    private const string Close = "</span>";

    public static bool IsNeeded(string text) => text.Contains('\n') || TextShield.Find(text).Any(IsShielded);

    public static string Encode(string text)
    {
        var markup = new StringBuilder(text.Length + 64);
        var from = 0;
        foreach (var span in TextShield.Find(text).Where(IsShielded))
        {
            AppendText(markup, text[from..span.Start]);
            markup.Append(Open).Append(Escape(span.In(text).ToString())).Append(Close);
            from = span.End;
        }
        AppendText(markup, text[from..]);
        return markup.ToString();
    }

    public static string Decode(string markup)
    {
        var lines = LineEnd().Replace(markup, "\n");
        return WebUtility.HtmlDecode(Tag().Replace(lines, ""));
    }

    private static bool IsShielded(ProtectedSpan span) => span.Kind != ProtectedKind.Month;

    private static void AppendText(StringBuilder markup, string text) =>
        markup.Append(Escape(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Replace("\n", "<br>", StringComparison.Ordinal));

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"[ \t]*<br\s*/?>[ \t]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
