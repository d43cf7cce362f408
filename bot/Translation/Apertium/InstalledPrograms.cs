namespace CrossBorderBot.Translation.Apertium;

internal static class InstalledPrograms
{
    /// <summary>Whether a program is on the path.</summary>
    public static bool Contains(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
