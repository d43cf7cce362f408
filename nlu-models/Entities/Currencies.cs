using System.Collections.Frozen;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>What people write for a currency → ISO 4217 (data/entities/currencies.txt).</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> Codes = EmbeddedData.Lines("entities/currencies.txt")
        .Select(line => line.Split(' '))
        .SelectMany(cells => cells.Skip(1).Select(name => (Name: name.Replace('_', ' '), Code: cells[0])))
        .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.Code);

    /// <summary>All spellings, longest first, for an alternation.</summary>
    public static IEnumerable<string> Names => Codes.Keys.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);

    /// <param name="written">As in the message.</param>
    /// <param name="message">Decides what ¥ means: yuan among simplified Chinese, yen elsewhere.</param>
    public static string? Find(string written, string message)
    {
        if (written is "¥" or "￥")
            return IsChinese(message) ? "CNY" : "JPY";
        return Codes.GetValueOrDefault(written.ToLowerInvariant());
    }

    private static bool IsChinese(string message)
    {
        var (han, kana) = (false, false);
        foreach (var c in message)
            (han, kana) = (han || Scripts.Of(c) == Script.Hani, kana || Scripts.Of(c) is Script.Hira or Script.Kana);
        return han && !kana;
    }
}
