using System.Diagnostics;
using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Conformance;

/// <summary>The official clients, from npm, installed once when they are missing or the lock is newer.</summary>
internal static class NodePackages
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "conformance");

    public static async Task InstallAsync(CancellationToken cancellationToken)
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            return;
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var npm = Node.Launch(start);
        var (output, error) = (npm.StandardOutput.ReadToEndAsync(cancellationToken), npm.StandardError.ReadToEndAsync(cancellationToken));
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
            throw new InvalidOperationException(
                $"npm ci failed in {Folder}, so the official clients are not there: is the npm registry reachable? It said:\n{await output}{await error}");
        File.SetLastWriteTimeUtc(installed.FullName, DateTime.UnixEpoch + (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch));
    }
}
