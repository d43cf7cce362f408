using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CrossBorderBot.Translation.Apertium;

/// <summary>A shell pipeline in a process group of its own, so that all its stages end together, also after their shell is gone.</summary>
internal sealed class ProcessGroup : IDisposable
{
    private const int Kill = 9;
    private readonly Process _leader;

    private ProcessGroup(Process leader) => _leader = leader;

    public int Id => _leader.Id;

    public Stream Input => _leader.StandardInput.BaseStream;

    public Stream Output => _leader.StandardOutput.BaseStream;

    /// <summary>The stages end by themselves when their input closes, so they do not outlive a killed host either.</summary>
    public static ProcessGroup Start(string script, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("setsid") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var argument in (string[])["bash", "-c", script, "bash", .. arguments])
            start.ArgumentList.Add(argument);
        return new ProcessGroup(Process.Start(start) ?? throw new InvalidOperationException("setsid did not start"));
    }

    public void Dispose()
    {
        SignalGroup(-_leader.Id, Kill);
        _leader.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SignalGroup(int group, int signal);
}
