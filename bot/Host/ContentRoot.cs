namespace CrossBorderBot.Host;

/// <summary>The folder that holds appsettings.json and the data files.</summary>
internal static class ContentRoot
{
    private const string Marker = "appsettings.json";

    /// <summary>The working folder when it is the project's, else the nearest folder above the program, so that it starts from anywhere.</summary>
    public static string Find()
    {
        var here = Directory.GetCurrentDirectory();
        if (IsRoot(here))
            return here;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (IsRoot(folder.FullName))
                return folder.FullName;
        return here;
    }

    private static bool IsRoot(string folder) => File.Exists(Path.Combine(folder, Marker)) && Directory.Exists(Path.Combine(folder, "bot"));
}
