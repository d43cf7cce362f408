using System.Collections.Frozen;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>What people write for a currency → ISO 4217 (data/entities/currencies.txt).</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> Codes = EmbeddedData.Lines("entities/currencies.txt")
        .Select(line => line.Split(' '))
        .SelectMany(cells => cells.Skip(1).Select(name => (Name: name.Replace('_', ' '), Code: cells[0])))
        .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Currencies in capitals, ordinary words otherwise: "try 2 times", "3 real reasons".</summary>
    private static readonly string[] Words = ["try", "mad", "cop", "pen", "php", "ron", "lei", "won", "real", "ft", "rm", "lira", "cad", "all"];

    /// <summary>Characters of the longest spelling.</summary>
    public static int Longest { get; } = Codes.Keys.Max(name => name.Length);

    /// <param name="written">As in the message.</param>
    /// <param name="message">Decides what ¥ means: yuan among Chinese, yen elsewhere.</param>
    public static string? Find(ReadOnlySpan<char> written, string message)
    {
        if (!BySpan.TryGetValue(written, out var code))
            return null;
        if (written is "¥")
            return IsChinese(message) ? "CNY" : "JPY";
        foreach (var word in Words)
            if (written.Equals(word, StringComparison.OrdinalIgnoreCase) && written.ContainsAnyInRange('a', 'z'))
                return null;
        return code;
    }

    private static bool IsChinese(string message)
    {
        var (han, kana) = (false, false);
        foreach (var c in message)
            (han, kana) = (han || Scripts.Of(c) == Script.Hani, kana || Scripts.Of(c) is Script.Hira or Script.Kana);
        return han && !kana;
    }
}
