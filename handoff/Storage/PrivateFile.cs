namespace CrossBorderBot.Handoff.Storage;

/// <summary>Files and folders that only the serving account may read: they hold what shoppers wrote.</summary>
internal static class PrivateFile
{
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates the file empty, and its folder, where missing; SQLite gives its -wal and -shm files the same mode.</summary>
    public static void Ensure(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, Mode | UnixFileMode.UserExecute);
        if (File.Exists(path))
            File.SetUnixFileMode(path, Mode);
        else
            new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = Mode }).Dispose();
    }
}
