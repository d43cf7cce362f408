using CrossBorderBot.Handoff.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using StackExchange.Redis;

namespace CrossBorderBot.Host;

/// <summary>A store that is away is 503 with a hint to come back, never 200 and never a stack trace.</summary>
internal sealed partial class StorageFailureHandler(IProblemDetailsService problems, ILogger<StorageFailureHandler> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (StorageException or SqliteException or RedisException or TimeoutException))
            return ValueTask.FromResult(false);
        Log.StoreAway(logger, httpContext.Request.Path, exception);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = "5";
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = 503, Title = "Service Unavailable", Detail = "The store does not answer; nothing was accepted. Try again in a few seconds." },
        });
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The store failed at {Path}; the caller got 503 and nothing was accepted")]
        public static partial void StoreAway(ILogger logger, string path, Exception exception);
    }
}
