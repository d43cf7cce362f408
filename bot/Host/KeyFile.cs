using System.Security.Cryptography;

namespace CrossBorderBot.Host;

/// <summary>A random key that outlives the process, readable by its owner only.</summary>
internal static class KeyFile
{
    private const int Length = 32;

    /// <exception cref="InvalidDataException">The file is there and is not a key.</exception>
    public static byte[] LoadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var key = File.ReadAllBytes(path);
        return key.Length == Length ? key : throw new InvalidDataException($"{path} is not a key of {Length} bytes; delete it to get a new one (open chats then start again).");
    }

    // Written beside and moved: a key is whole or not there.
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }
}
