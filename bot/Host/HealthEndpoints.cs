using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Translation;

namespace CrossBorderBot.Host;

/// <summary>Live: the process answers. Ready: it can take messages; degraded parts are named.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        IConversationStore store, IHandoffQueue queue, TranslatorChain translators, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<string, string>
        {
            ["conversations"] = await CheckAsync(token => store.FindAsync("health", token), cancellationToken).ConfigureAwait(false),
            ["queue"] = await CheckAsync(queue.DepthAsync, cancellationToken).ConfigureAwait(false),
        };
        var up = parts.Values.All(state => state == "up");
        foreach (var engine in translators.Status)
            parts[$"translation.{engine.Name}"] = engine.State.ToString().ToLowerInvariant();
        return Results.Json(
            new { status = up ? (parts.ContainsValue("degraded") ? "degraded" : "ready") : "down", parts },
            statusCode: up ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<string> CheckAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Limit);
            await ask(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            return "up";
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return "down"; // Which way it is down is in the log of the one who needed it.
        }
    }
}
