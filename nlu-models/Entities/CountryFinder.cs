using System.Collections.Frozen;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>Country names, longest first: up to four words, or any run of Han characters.</summary>
internal sealed class CountryFinder : IEntityFinder
{
    private const int MaxWords = 4, MaxHan = 8, MaxName = 60;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names =
        Countries.ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Find(FoldedText text, Claims claims)
    {
        Span<char> key = stackalloc char[MaxName];
        for (var i = 0; i < text.Folded.Length;)
            i = Scripts.Of(text.Folded[i]) == Script.Hani ? FindHan(text, i, claims)
                : char.IsLetter(text.Folded[i]) ? FindWords(text, i, key, claims) : i + 1;
    }

    private static int FindHan(FoldedText text, int start, Claims claims)
    {
        for (var length = Math.Min(MaxHan, text.Folded.Length - start); length >= 2; length--)
            if (Names.TryGetValue(text.Folded.AsSpan(start, length), out var code))
            {
                claims.Add(EntityKind.Country, start, length, code);
                return start + length;
            }
        return start + 1;
    }

    private static int FindWords(FoldedText text, int start, Span<char> key, Claims claims)
    {
        Span<int> ends = stackalloc int[MaxWords];
        var words = 0;
        for (var end = WordEnd(text.Folded, start); words < MaxWords && end - start <= MaxName; end = WordEnd(text.Folded, end + 1))
        {
            ends[words++] = end;
            if (end + 1 >= text.Folded.Length || text.Folded[end] is not (' ' or '-') || !char.IsLetter(text.Folded[end + 1]))
                break;
        }
        for (var i = words - 1; i >= 0; i--)
            if (Match(text.Folded.AsSpan(start, ends[i] - start), key) is { } found)
            {
                claims.Add(EntityKind.Country, start + found.Skipped, ends[i] - start - found.Skipped, found.Code);
                return ends[i];
            }
        return words == 0 ? start + 1 : ends[0] + 1;
    }

    private static (string Code, int Skipped)? Match(ReadOnlySpan<char> name, Span<char> key)
    {
        var n = 0;
        foreach (var c in name)
            key[n++] = c switch
            {
                '-' => ' ',
                'أ' or 'إ' or 'آ' => 'ا',
                'ى' => 'ي',
                'ة' => 'ه',
                _ => Normalizer.Fold(char.ToLowerInvariant(c)),
            };
        // "us" and "sa" are words; as a country the code is written in capitals and even then ambiguous.
        if (n <= 2 && !(name is "UK" or "US" or "NZ"))
            return null;
        if (name is "US")
            return ("US", 0);
        if (Names.TryGetValue(key[..n], out var code))
            return (code, 0);
        // Arabic writes "to", "in", "and" onto the word: لمصر، بالسعودية، وتركيا.
        if (n < 4 || key[0] is not ('ل' or 'ب' or 'و'))
            return null;
        if (Names.TryGetValue(key[1..n], out code))
            return (code, 1);
        if (key[0] != 'ل' || key[1] != 'ل')
            return null;
        key[0] = 'ا';
        return Names.TryGetValue(key[..n], out code) ? (code, 0) : null;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '.' or '\'' && end + 1 < text.Length && char.IsLetter(text[end + 1])))
            end++;
        return end;
    }
}
