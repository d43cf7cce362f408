using System.ComponentModel;
using System.Diagnostics;

namespace CrossBorderBot.Conformance;

internal static class Node
{
    /// <summary>Starts one of this folder's scripts with its three streams in our hands.</summary>
    public static Process StartScript(string name, params string[] arguments) => Launch(new ProcessStartInfo("node", [name, .. arguments])
    {
        WorkingDirectory = NodePackages.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    });

    public static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{start.FileName} did not start: these tests need Node.js 20 or newer with npm on the PATH (https://nodejs.org), or run ./test.sh fast.", e);
        }
    }
}
