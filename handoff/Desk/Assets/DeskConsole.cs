using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Desk.Assets;

/// <summary>The agents' web app under <c>/desk</c>: every path without an extension is its page, with a fresh nonce each time.</summary>
internal sealed partial class DeskConsole(IOptions<DeskOptions> options)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/desk/{**path}", ServeAsync);

    private async Task ServeAsync(HttpContext context, string? path, CancellationToken cancellationToken)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        SetHeaders(context.Response.Headers, nonce);
        var isPage = !Path.HasExtension(path);
        var file = Find(isPage ? "index.html" : path!);
        if (file is { Exists: true, IsDirectory: false })
            await (isPage ? SendPageAsync(context.Response, file, nonce, cancellationToken) : SendAssetAsync(context.Response, file, cancellationToken));
        else if (isPage)
            await SendMissingAsync(context.Response, cancellationToken);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    // The provider refuses paths that leave its folder.
    private IFileInfo? Find(string path)
    {
        var folder = options.Value.AssetsPath;
        if (folder.Length == 0 || !Directory.Exists(folder))
            return null;
        using var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        return files.GetFileInfo(path);
    }

    private static async Task SendPageAsync(HttpResponse response, IFileInfo file, string nonce, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        var page = await reader.ReadToEndAsync(cancellationToken);
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync(page.Replace("{{nonce}}", nonce, StringComparison.Ordinal), cancellationToken);
    }

    private static Task SendAssetAsync(HttpResponse response, IFileInfo file, CancellationToken cancellationToken)
    {
        response.ContentType = ContentTypes.TryGetContentType(file.Name, out var type) ? type : "application/octet-stream";
        response.Headers.CacheControl = HashedName().IsMatch(file.Name) ? "public, max-age=31536000, immutable" : "no-cache";
        return response.SendFileAsync(file, cancellationToken);
    }

    private static Task SendMissingAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync("The desk's web app is not built yet. Run ./run.sh, which builds what is missing, and open this page again.\n", cancellationToken);
    }

    private static void SetHeaders(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; connect-src 'self'; img-src 'self' data:; " +
            "font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    // As esbuild names them: main-3KDTZ5PA.js
    [GeneratedRegex(@"[-.][A-Za-z0-9]{8,}\.[a-z0-9]+(\.map)?$")]
    private static partial Regex HashedName();
}
