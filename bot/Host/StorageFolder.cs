using Microsoft.Extensions.Options;

namespace CrossBorderBot.Host;

/// <summary>Where this process keeps what must outlive it.</summary>
internal sealed class StorageFolder(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.Path, environment.ContentRootPath);

    public string File(string name) => System.IO.Path.Combine(Path, name);
}
