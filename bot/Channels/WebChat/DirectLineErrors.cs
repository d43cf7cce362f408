namespace CrossBorderBot.Channels.WebChat;

/// <summary>Problem details that also carry Direct Line's own <c>error</c> member, so that both kinds of client find what they look for.</summary>
internal static class DirectLineErrors
{
    public static IResult NoToken() => Problem(401, "Unauthorized", "Send the token from /webchat/token as Authorization: Bearer.");

    public static IResult InvalidToken() => Problem(403, "BadArgument", "The token is not valid; get a new one from /webchat/token.");

    public static IResult TokenExpired() => Problem(403, "TokenExpired", "The token has expired; get a new one from /webchat/token.");

    public static IResult UnknownConversation() => Problem(404, "ConversationNotFound", "There is no such conversation for this token.");

    public static IResult BadActivity(string message) => Problem(400, "BadArgument", message);

    public static IResult TooLarge(string message) => Problem(413, "MessageSizeTooBig", message);

    public static IResult NoUploads() => Problem(415, "BadArgument", "Files are not accepted on web chat; send text.");

    public static IResult TooMany(HttpContext context, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Problem(429, "ThrottledException", $"Too many requests; try again in {seconds} seconds.");
    }

    private static IResult Problem(int status, string code, string message) => Results.Problem(
        statusCode: status, detail: message,
        extensions: new Dictionary<string, object?> { ["error"] = new Dictionary<string, string> { ["code"] = code, ["message"] = message } });
}
