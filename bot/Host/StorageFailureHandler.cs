using CrossBorderBot.Handoff.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using StackExchange.Redis;

namespace CrossBorderBot.Host;

/// <summary>A store that is away is 503 with a hint to come back, never 200 and never a stack trace.</summary>
internal sealed class StorageFailureHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (StorageException or SqliteException or RedisException or TimeoutException))
            return ValueTask.FromResult(false);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = "5";
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = 503, Title = "Service Unavailable", Detail = "The store does not answer; nothing was accepted. Try again in a few seconds." },
        });
    }
}
