using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CrossBorderBot.Translation.Apertium;

/// <summary>The installed modes, and the way from one language to another: directly, or through one other (Spanish first).</summary>
internal sealed partial class ApertiumModes
{
    private const string Hub = "es";

    private static readonly FrozenDictionary<string, string> TwoLetter = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(c => c.TwoLetterISOLanguageName.Length == 2 && c.Name == c.TwoLetterISOLanguageName)
        .GroupBy(c => c.ThreeLetterISOLanguageName)
        .ToFrozenDictionary(g => g.Key, g => g.First().TwoLetterISOLanguageName);

    private readonly ILookup<(string From, string To), ApertiumMode> _direct;
    private readonly IReadOnlyList<string> _languages;

    public ApertiumModes(IEnumerable<string> files)
    {
        var modes = files.Select(Parse).OfType<ApertiumMode>().OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        _direct = modes.ToLookup(m => (m.From, m.To));
        _languages = [.. modes.SelectMany(m => new[] { m.From, m.To }).Distinct().OrderBy(l => l == Hub ? 0 : 1).ThenBy(l => l, StringComparer.Ordinal)];
    }

    /// <summary>Only modes that can run: some need a program of another package (Italian to Spanish: cg-proc of cg3).</summary>
    public static ApertiumModes In(string directory) =>
        new(Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.mode").Where(f => Stages(f).All(InstalledPrograms.Contains)) : []);

    /// <summary>For people: <c>en, es, fr (to fr gist only)</c>.</summary>
    public override string ToString()
    {
        var gist = _direct.SelectMany(g => g).Where(m => m.IsGistOnly).Select(m => $"to {m.To} gist only").Distinct();
        var names = _languages.Order(StringComparer.Ordinal).Select(l => _direct.Any(g => g.Key.From == l) ? l : $"to {l}");
        return string.Join(", ", names) + string.Concat(gist.Select(g => $" ({g})"));
    }

    /// <summary>One or two modes to pass through, or none when there is no way.</summary>
    public IReadOnlyList<ApertiumMode> Way(string from, string to)
    {
        var (source, target, region) = (LanguageTag.Base(from), LanguageTag.Base(to), LanguageTag.Region(to));
        if (Direct(source, target, region) is { } direct)
            return [direct];
        foreach (var via in _languages)
            if (Direct(source, via, null) is { } first && Direct(via, target, region) is { } second)
                return [first, second];
        return [];
    }

    private ApertiumMode? Direct(string from, string to, string? region) =>
        _direct[(from, to)].OrderBy(m => m.Region is null ? 1 : m.Region == region ? 0 : 2).FirstOrDefault();

    private static ApertiumMode? Parse(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (ModeName().Match(name) is not { Success: true } match)
            return null;
        var region = match.Groups[3] is { Success: true } r ? r.Value : null;
        return new ApertiumMode(name, file, Language(match.Groups[1].Value), Language(match.Groups[2].Value), region);
    }

    private static IEnumerable<string> Stages(string file) =>
        File.ReadAllText(file).Split('|').Select(stage => stage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("")).Where(s => s.Length > 0);

    private static string Language(string code) => LanguageTag.Base(TwoLetter.GetValueOrDefault(code, code));

    /// <summary>Other names (eco-es-fr) are variants with another output.</summary>
    [GeneratedRegex("^([a-z]{2,3})-([a-z]{2,3})(?:_([A-Z]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ModeName();
}
