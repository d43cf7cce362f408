using System.Reflection;

namespace CrossBorderBot.Nlu.Text;

/// <summary>Files of nlu-models/data that travel inside the assembly; names are paths with slashes.</summary>
internal static class EmbeddedData
{
    private static readonly Assembly House = typeof(EmbeddedData).Assembly;

    public static Stream Open(string name) =>
        House.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");

    /// <summary>Lines without blank ones and comments (<c>#</c> and a blank).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                yield return line;
    }

    public static IEnumerable<string> Names(string folder) =>
        House.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
