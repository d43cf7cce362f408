using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrossBorderBot.Journeys;

/// <summary>Another shop's page on an origin of its own. A real server: Chromium refuses loopback to a page that comes from nowhere.</summary>
internal sealed class ForeignShop : IDisposable
{
    private readonly HttpListener _listener = new();

    public ForeignShop()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Origin = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
    }

    public string Origin { get; }

    public void Serve(string html) => _ = ServeAsync(Encoding.UTF8.GetBytes(html));

    public void Dispose() => _listener.Close();

    private async Task ServeAsync(byte[] page)
    {
        while (_listener.IsListening)
        {
            try
            {
                var call = await _listener.GetContextAsync();
                call.Response.ContentType = "text/html; charset=utf-8";
                await call.Response.OutputStream.WriteAsync(page);
                call.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return; // Closed by the test.
            }
        }
    }
}
