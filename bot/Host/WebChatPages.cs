using System.Security.Cryptography;
using CrossBorderBot.Channels.WebChat;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Host;

/// <summary>Serves the built shop page, chat frame and widget. Each page gets its own nonce.</summary>
internal sealed class WebChatPages(IHostEnvironment environment, IOptions<WebChatOptions> options)
{
    private const string Missing = "The web pages are not built yet: run ./run.sh, it builds them.";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    // Web Chat 4.18.1 adds one empty <style> without its nonce (react-scroll-to-bottom): the hash of nothing lets it.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly string _folder = Path.Combine(environment.ContentRootPath, "bot", "Channels", "WebChat", "page", "wwwroot", "generated");

    public void Map(WebApplication app)
    {
        app.MapGet("/", (HttpContext context) => Page(context, "index.html", frameAncestors: "'none'"));
        app.MapGet("/webchat/frame", (HttpContext context) => Page(context, "frame.html", frameAncestors: string.Join(' ', ["'self'", .. options.Value.AllowedOrigins])));
        app.MapGet("/widget.js", (HttpContext context) => Script(context, "widget.js"));
        app.MapGet("/webchat/assets/{name}", Asset);
    }

    // The build leaves .br and .gz beside each file: what a browser takes is sent as it lies there.
    private IResult Asset(string name, HttpContext context)
    {
        var path = Path.Combine(_folder, "assets", Path.GetFileName(name));
        if (!File.Exists(path) || !ContentTypes.TryGetContentType(path, out var type))
            return Results.NotFound();
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var (encoding, suffix) in Encodings)
        {
            if (!accepted.Contains(encoding, StringComparison.Ordinal) || !File.Exists(path + suffix))
                continue;
            (path, context.Response.Headers.ContentEncoding) = (path + suffix, encoding);
            break;
        }
        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(path, type);
    }

    private IResult Page(HttpContext context, string name, string frameAncestors)
    {
        var file = Path.Combine(_folder, name);
        if (!File.Exists(file))
            return Results.Text(Missing, statusCode: StatusCodes.Status503ServiceUnavailable);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' data: blob: https:; " +
            $"connect-src 'self' ws: wss:; font-src 'self' data:; media-src blob:; worker-src blob:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {frameAncestors}";
        headers.CacheControl = "no-store";
        return Results.Content(File.ReadAllText(file).Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    // Any page of the world may load the widget; what it may do is decided by frame-ancestors and the allowed origins.
    private IResult Script(HttpContext context, string name)
    {
        var file = Path.Combine(_folder, name);
        if (!File.Exists(file))
            return Results.Text(Missing, statusCode: StatusCodes.Status503ServiceUnavailable);
        context.Response.Headers.CacheControl = "public, max-age=300";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Content(File.ReadAllText(file), "text/javascript; charset=utf-8");
    }
}
