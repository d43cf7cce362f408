using System.Text.RegularExpressions;

namespace CrossBorderBot.Answers;

/// <summary>Fills <c>{name}</c> in texts. Names only: no expressions, no formats.</summary>
public static partial class Placeholders
{
    /// <exception cref="KeyNotFoundException">A name that nothing stands for: a mistake in the data, found by the catalogue's check.</exception>
    public static string Fill(string text, Func<string, string> value) =>
        text.Contains('{') ? Name().Replace(text, match => value(match.Groups[1].Value)) : text;

    public static IEnumerable<string> Names(string text) => Name().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Name();
}
