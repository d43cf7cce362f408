using Microsoft.AspNetCore.Http;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>
/// Unsafe calls carry <c>X-CrossBorderBot: 1</c>: a foreign page cannot send it without a preflight, which is never granted.
/// No answer of the desk may be kept by a cache.
/// </summary>
internal sealed class DeskCallFilter : IEndpointFilter
{
    private const string Header = "X-CrossBorderBot";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var isSafe = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        return isSafe || http.Request.Headers[Header] == "1"
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.Invalid($"The header {Header}: 1 is missing."));
    }
}
