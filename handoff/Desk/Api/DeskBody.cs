using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>Reads a bounded JSON body; what is no such body is answered before the handler is asked.</summary>
internal static class DeskBody
{
    private const int MaxBytes = 64 * 1024;

    public static RouteHandlerBuilder MapBody<T>(
        this IEndpointRouteBuilder routes, string pattern, JsonTypeInfo<T> type, Func<HttpContext, T, CancellationToken, Task<IResult>> handler)
        where T : class =>
        routes.MapPost(pattern, async (HttpContext context, CancellationToken cancellationToken) =>
        {
            var bytes = await ReadAsync(context.Request, cancellationToken);
            if (bytes is null)
                return Problems.TooLarge();
            return TryParse(bytes, type) is { } body
                ? await handler(context, body, cancellationToken)
                : Problems.Invalid("The body must be a JSON object of the documented form.");
        });

    private static T? TryParse<T>(byte[] bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null when too large.</returns>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
            return null;
        using var buffer = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MaxBytes)
                return null;
        }
        return buffer.ToArray();
    }
}
