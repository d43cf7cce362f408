using System.Text.RegularExpressions;

namespace CrossBorderBot.Translation.Memory;

internal static partial class SentenceSplitter
{
    /// <summary>More than this is an essay: no memory holds it.</summary>
    private const int Most = 40;

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var from = 0;
        foreach (var end in End().EnumerateMatches(text))
        {
            if (end.Index + end.Length >= text.Length)
                break;
            Add(text[from..(end.Index + end.Length)]);
            from = end.Index + end.Length;
            if (sentences.Count == Most)
                break;
        }
        Add(text[from..]);
        return sentences;

        void Add(string part)
        {
            var sentence = part.TrimEnd();
            if (sentence.Trim().Length > 0)
                sentences.Add(new Sentence(sentence.Trim(), part[sentence.Length..]));
        }
    }

    [GeneratedRegex(@"[.!?…؟۔]+[""'”»)]*\s+|[。！？]+[”」』）]*\s*|\s*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
