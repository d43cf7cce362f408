namespace CrossBorderBot.TestSupport;

/// <summary>Paths of the working copy under test.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The built host, of the same configuration as the tests.</summary>
    public static string HostProgram => Path.Combine(Root, "bot", "bin", Configuration, "net10.0", "CrossBorderBot.dll");

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CrossBorderBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("CrossBorderBot.sln is in no folder above the tests.");
    }
}
