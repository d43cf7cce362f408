using System.Collections.Frozen;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>ISO 3166-1 codes and country names in the six languages (data/entities/countries.txt).</summary>
internal static class Countries
{
    private static readonly (string Code, string[] Names)[] Lines =
        [.. EmbeddedData.Lines("entities/countries.txt").Select(line => (line[..2], line.Length > 3 ? line[3..].Split('|') : []))];

    private static readonly FrozenSet<string> Codes = Lines.Select(line => line.Code).ToFrozenSet();

    /// <summary>Name as <see cref="Key"/> → code.</summary>
    public static FrozenDictionary<string, string> ByName { get; } = Lines
        .SelectMany(line => line.Names.Select(name => (Name: Key(name), line.Code)))
        .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.Code);

    public static bool Contains(string code) => Codes.Contains(code);

    /// <summary>Lower case, no accents, one spelling of Arabic letters, hyphens as blanks; as long as the name or shorter.</summary>
    public static string Key(string name)
    {
        var normalized = Normalizer.Normalize(name);
        return string.Create(normalized.Length, normalized, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = source[i] == '-' ? ' ' : Normalizer.Fold(source[i]);
        });
    }
}
