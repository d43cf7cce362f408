using System.Collections.Frozen;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>Words of no language in particular: "ok", laughter, brands (data/languages/neutral.txt).</summary>
internal static class NeutralWords
{
    private static readonly FrozenSet<uint> Hashes = EmbeddedData.Lines("languages/neutral.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => WordHash.Of(word)).ToFrozenSet();

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 1 || Hashes.Contains(WordHash.Of(word)) || IsLaughter(word);

    /// <summary>jajajajaja, hahahah, kkkkkk, wwww: one or two letters over and over.</summary>
    private static bool IsLaughter(ReadOnlySpan<char> word)
    {
        for (var i = 2; i < word.Length; i++)
            if (word[i] != word[i - 2])
                return false;
        return word.Length >= 4;
    }
}
