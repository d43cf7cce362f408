using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>
/// Character statistics of the languages that share a script: for each kept n-gram, how surprising its last letter is
/// after the others, in every language. A kept n-gram's shorter endings are kept too.
/// </summary>
internal sealed class NgramGroup
{
    /// <summary>Letters of context plus one.</summary>
    public const int MaxOrder = 5;

    /// <summary>Steps of the stored surprise (−ln p) in one nat.</summary>
    public const float StepsPerNat = 16;

    private readonly FeatureTable _table;
    private readonly byte[] _rows;
    private readonly byte[] _unknown;

    public NgramGroup(Script script, string[] languages, uint[] hashes, byte[] rows)
    {
        (Script, Languages, _rows) = (script, languages, rows);
        _table = new FeatureTable(hashes);
        _unknown = [.. Enumerable.Repeat(byte.MaxValue, languages.Length)];
    }

    public Script Script { get; }

    public string[] Languages { get; }

    public static uint Extend(uint hash, char earlier) => FeatureHash.Add(hash, earlier);

    public static uint Key(uint hash) => FeatureHash.Finish(hash);

    /// <summary>Adds the surprise of the word, its end included, in steps, for every language of the group.</summary>
    public void AddWord(ReadOnlySpan<char> word, Span<int> surprise)
    {
        Span<char> padded = stackalloc char[Math.Min(word.Length, MaxWord) + 2];
        word[..(padded.Length - 2)].CopyTo(padded[1..]);
        padded[0] = padded[^1] = '_';
        for (var end = 1; end < padded.Length; end++)
        {
            var row = Row(padded[..(end + 1)]);
            for (var i = 0; i < surprise.Length; i++)
                surprise[i] += row[i];
        }
    }

    private const int MaxWord = 40;

    private ReadOnlySpan<byte> Row(ReadOnlySpan<char> until)
    {
        var (found, hash) = (-1, FeatureHash.Start(FeatureHash.Gram));
        for (var order = 1; order <= MaxOrder && order <= until.Length; order++)
        {
            hash = Extend(hash, until[^order]);
            if (_table.Find(Key(hash)) is var row && row < 0)
                break;
            found = row;
        }
        return found < 0 ? _unknown : _rows.AsSpan(found * Languages.Length, Languages.Length);
    }
}
