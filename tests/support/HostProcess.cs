using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrossBorderBot.TestSupport;

/// <summary>The real program in a process of its own, with a folder of its own; can be killed and started again on both.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    public const string AdministratorEmail = "admin@example.com";
    public const string AdministratorPassword = "correct horse battery";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string[] _arguments;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private HostProcess(string[] arguments, int port, string storage) => (_arguments, Port, Storage) = (arguments, port, storage);

    public int Port { get; }

    /// <summary>Folder of the SQLite file.</summary>
    public string Storage { get; }
    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>Everything the program printed so far, over all its lives.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static async Task<HostProcess> StartAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var host = new HostProcess(arguments, FreePort(), Path.Combine(Path.GetTempPath(), "crossborderbot-" + Guid.NewGuid().ToString("N")));
        await host.StartAgainAsync(cancellationToken);
        return host;
    }

    /// <summary>Waits until the host is ready.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Repository.HostProgram, $"--urls=http://127.0.0.1:{Port}", $"--Storage:Path={Storage}", .. _arguments])
            start.ArgumentList.Add(argument);
        start.Environment["CROSSBORDERBOT_ADMIN_EMAIL"] = AdministratorEmail;
        start.Environment["CROSSBORDERBOT_ADMIN_PASSWORD"] = AdministratorPassword;
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilReadyAsync(_process, cancellationToken);
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (Directory.Exists(Storage))
            Directory.Delete(Storage, recursive: true);
    }

    private async Task WaitUntilReadyAsync(Process process, CancellationToken cancellationToken)
    {
        using var http = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(http);
        var since = Stopwatch.StartNew();
        while (since.Elapsed < StartLimit)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The host ended with {process.ExitCode}:\n{Output}");
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, "health/ready"));
                using var response = await client.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(25, cancellationToken);
        }
        throw new TimeoutException($"The host was not ready after {StartLimit}:\n{Output}");
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
