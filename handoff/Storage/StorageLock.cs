namespace CrossBorderBot.Handoff.Storage;

/// <summary>One process per file: an exclusively opened file beside the database (flock on Unix), freed by the system when the process dies.</summary>
internal sealed class StorageLock : IDisposable
{
    private readonly FileStream _file;

    private StorageLock(FileStream file) => _file = file;

    public static StorageLock Take(string databasePath)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = PrivateFile.Mode;
        try
        {
            return new StorageLock(new FileStream(databasePath + ".lock", options));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new StorageException(
                $"another process already serves {Path.GetDirectoryName(databasePath)}; stop it or set --Storage:Path", e);
        }
    }

    // The file stays: deleting it would let two processes lock two files of the same name.
    public void Dispose() => _file.Dispose();
}
