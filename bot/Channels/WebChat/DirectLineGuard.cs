using Microsoft.Extensions.Primitives;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>Lets a request through to the one conversation its token names.</summary>
internal sealed class DirectLineGuard(DirectLineTokens tokens)
{
    private const string Scheme = "Bearer ";

    public (DirectLineToken? Token, IResult? Error) Check(HttpRequest request) =>
        Check(request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null);

    /// <summary>Another's conversation is answered like one that does not exist.</summary>
    public (DirectLineToken? Token, IResult? Error) Check(HttpRequest request, string conversationId) => For(conversationId, Check(request));

    /// <summary>A socket cannot send headers from a browser: its token is in the query.</summary>
    public (DirectLineToken? Token, IResult? Error) CheckStream(HttpRequest request, string conversationId) =>
        For(conversationId, Check(request.Query.TryGetValue("t", out StringValues t) ? t.ToString() : null));

    private static (DirectLineToken?, IResult?) For(string conversationId, (DirectLineToken? Token, IResult? Error) check) =>
        check.Token is not null && check.Token.ConversationId != conversationId ? (null, DirectLineErrors.UnknownConversation()) : check;

    private (DirectLineToken?, IResult?) Check(string? token)
    {
        var (good, refusal) = tokens.Check(token);
        return good is not null
            ? (good, null)
            : (null, refusal switch
            {
                TokenRefusal.Missing => DirectLineErrors.NoToken(),
                TokenRefusal.Expired => DirectLineErrors.TokenExpired(),
                _ => DirectLineErrors.InvalidToken(),
            });
    }
}
