using CrossBorderBot.Handoff.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>An outage of the store under the desk's API is 503, not 500. Needs the host's <c>UseExceptionHandler()</c>.</summary>
internal sealed partial class DeskExceptionHandler(ILogger<DeskExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments("/api/desk"))
            return false;
        if (exception is not (RedisException or TimeoutException or SqliteException or StorageException))
            return false;
        Log.StoreFailed(logger, exception);
        await Problems.Unavailable().ExecuteAsync(httpContext);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The store did not answer a call of the desk.")]
        public static partial void StoreFailed(ILogger logger, Exception exception);
    }
}
