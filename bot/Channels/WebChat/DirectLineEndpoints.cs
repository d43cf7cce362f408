using CrossBorderBot.Conversations;
using CrossBorderBot.Protocol;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>Direct Line 3.0 (REST part) as the official clients use it.</summary>
internal static class DirectLineEndpoints
{
    private const string Root = "/v3/directline";
    private const int PollLimit = 200;

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var directLine = routes.MapGroup(Root).RequireCors(WebChatRegistration.CorsPolicy);
        directLine.MapPost("/tokens/refresh", Refresh);
        directLine.MapPost("/conversations", StartAsync);
        directLine.MapGet("/conversations/{id}", ReconnectAsync);
        directLine.MapGet("/conversations/{id}/activities", PollAsync);
        directLine.MapPost("/conversations/{id}/activities", PostAsync);
        directLine.MapPost("/conversations/{id}/upload", (string id) => DirectLineErrors.NoUploads());
        directLine.MapGet("/conversations/{id}/stream", DirectLineStream.RunAsync);
    }

    private static IResult Refresh(HttpContext context, DirectLineGuard guard, DirectLineTokens tokens)
    {
        var (token, error) = guard.Check(context.Request);
        return token is null ? error! : Json(Conversation(context, tokens, token, null), StatusCodes.Status200OK);
    }

    private static async Task<IResult> StartAsync(
        HttpContext context, DirectLineGuard guard, DirectLineTokens tokens, WebChatConversations conversations, CancellationToken cancellationToken)
    {
        var (token, error) = guard.Check(context.Request);
        if (token is null)
            return error!;
        var parameters = await TokenParametersReader.ReadAsync(context.Request, cancellationToken).ConfigureAwait(false);
        var created = await conversations.OpenAsync(token, parameters.Locale, cancellationToken).ConfigureAwait(false);
        return Json(Conversation(context, tokens, token, watermark: ""), created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpContext context, DirectLineGuard guard, DirectLineTokens tokens, IConversationStore store, CancellationToken cancellationToken)
    {
        var (token, error) = guard.Check(context.Request, id);
        if (token is null)
            return error!;
        return await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is null
            ? DirectLineErrors.UnknownConversation()
            : Json(Conversation(context, tokens, token, watermark ?? ""), StatusCodes.Status200OK);
    }

    private static async Task<IResult> PollAsync(
        string id, string? watermark, HttpContext context, DirectLineGuard guard, IConversationStore store, CancellationToken cancellationToken)
    {
        var (token, error) = guard.Check(context.Request, id);
        if (token is null)
            return error!;
        if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } conversation)
            return DirectLineErrors.UnknownConversation();
        var after = Math.Min(DirectLineMapper.ToSequence(watermark), conversation.LastSequence);
        var entries = await store.ReadAsync(id, after, visibleOnly: true, PollLimit, cancellationToken).ConfigureAwait(false);
        return Results.Json(DirectLineMapper.ToSet(id, entries, after), ProtocolJson.Default.ActivitySet);
    }

    private static async Task<IResult> PostAsync(
        string id, HttpContext context, DirectLineGuard guard, WebChatLimits limits, WebChatConversations conversations, CancellationToken cancellationToken)
    {
        var (token, error) = guard.Check(context.Request, id);
        if (token is null)
            return error!;
        if (limits.TakeActivity(id) is > 0 and var seconds)
            return DirectLineErrors.TooMany(context, seconds);
        (var activity, error) = await ActivityReader.ReadAsync(context.Request, cancellationToken).ConfigureAwait(false);
        return activity is null ? error! : await conversations.PostAsync(context, token, activity, cancellationToken).ConfigureAwait(false);
    }

    private static DirectLineConversation Conversation(HttpContext context, DirectLineTokens tokens, DirectLineToken token, string? watermark)
    {
        var fresh = tokens.Issue(token.ConversationId, token.UserId);
        var request = context.Request;
        var stream = watermark is null
            ? null
            : $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{Root}/conversations/{token.ConversationId}/stream?watermark={Uri.EscapeDataString(watermark)}&t={fresh}";
        return new DirectLineConversation(token.ConversationId, fresh, (int)tokens.Lifetime.TotalSeconds, stream);
    }

    private static IResult Json(DirectLineConversation conversation, int status) =>
        Results.Json(conversation, WebChatJson.Default.DirectLineConversation, statusCode: status);
}
