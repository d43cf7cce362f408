using System.Security.Cryptography;
using CrossBorderBot.Channels.WebChat;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Host;

/// <summary>Serves the built shop page, chat frame and widget. Each page gets its own nonce.</summary>
internal sealed class WebChatPages(IHostEnvironment environment, IOptions<WebChatOptions> options)
{
    private const string Missing = "The web pages are not built yet: run ./run.sh, it builds them.";

    private readonly string _folder = Path.Combine(environment.ContentRootPath, "bot", "Channels", "WebChat", "page", "wwwroot", "generated");

    public void Map(WebApplication app)
    {
        app.MapGet("/", (HttpContext context) => Page(context, "index.html", frameAncestors: "'none'"));
        app.MapGet("/webchat/frame", (HttpContext context) => Page(context, "frame.html", frameAncestors: string.Join(' ', ["'self'", .. options.Value.AllowedOrigins])));
        app.MapGet("/widget.js", (HttpContext context) => Script(context, "widget.js"));
        var assets = Path.Combine(_folder, "assets");
        if (Directory.Exists(assets))
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(assets),
                RequestPath = "/webchat/assets",
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
            });
    }

    private IResult Page(HttpContext context, string name, string frameAncestors)
    {
        var file = Path.Combine(_folder, name);
        if (!File.Exists(file))
            return Results.Text(Missing, statusCode: StatusCodes.Status503ServiceUnavailable);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob: https:; " +
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
