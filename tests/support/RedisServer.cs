using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrossBorderBot.TestSupport;

/// <summary>A real redis-server of its own: free loopback port, temporary folder, gone at dispose. Stop, kill and start again for fault tests.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly string _folder = Directory.CreateTempSubdirectory("redis-test-").FullName;
    private readonly bool _appendOnly;
    private readonly string[] _arguments;
    private Process? _process;

    private RedisServer(bool appendOnly, string[] arguments)
    {
        _appendOnly = appendOnly;
        _arguments = arguments;
        Port = FreePort();
    }

    public int Port { get; }

    public string ConnectionString => $"127.0.0.1:{Port}";

    /// <param name="appendOnly">True: every write is on disk before it is answered, so that a killed server comes back with it.</param>
    /// <param name="arguments">Further settings, as on the command line (<c>--maxmemory-policy allkeys-lru</c>).</param>
    public static async Task<RedisServer> StartAsync(bool appendOnly = false, params string[] arguments)
    {
        var server = new RedisServer(appendOnly, arguments);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the stopped or killed server on the same port and folder; returns once it answers.</summary>
    public async Task StartAgainAsync()
    {
        _process = Launch();
        var deadline = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (_process.HasExited || deadline.Elapsed > Patience)
                throw new InvalidOperationException($"redis-server on port {Port} does not answer (exited: {_process.HasExited}); see {_folder}/log.");
            await Task.Delay(20);
        }
    }

    /// <summary>As an operator stops it (SIGTERM).</summary>
    public async Task StopAsync()
    {
        if (_process is not { HasExited: false } process)
            return;
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>As a crash ends it (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (_process is not { HasExited: false } process)
            return;
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Launch()
    {
        string[] settings =
        [
            "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _folder, "--logfile", Path.Combine(_folder, "log"), "--save", "",
            "--appendonly", _appendOnly ? "yes" : "no", "--appendfsync", "always", .. _arguments,
        ];
        try
        {
            return Process.Start(new ProcessStartInfo("redis-server", settings) { UseShellExecute = false, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("redis-server is not on the PATH; install it (Debian: apt-get install redis-server), or run ./test.sh fast.", e);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            var stream = client.GetStream();
            await stream.WriteAsync("PING\r\n"u8.ToArray());
            var buffer = new byte[64];
            var read = await stream.ReadAsync(buffer);
            return Encoding.ASCII.GetString(buffer, 0, read).StartsWith("+PONG", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
