using Microsoft.Extensions.Options;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>Which pages may connect. CORS does not cover sockets, so they are checked here.</summary>
internal sealed class WebChatOrigins(IOptions<WebChatOptions> options)
{
    /// <summary>No origin means no browser: the token alone decides.</summary>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
