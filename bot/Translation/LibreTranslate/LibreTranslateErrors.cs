using System.Net;

namespace CrossBorderBot.Translation.LibreTranslate;

/// <summary>What a status of the server means for the caller.</summary>
internal static class LibreTranslateErrors
{
    /// <summary>A wrong key stays wrong: the chain leaves the engine alone for a while.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>Going on after 429 gets the address banned (403).</summary>
    private static readonly TimeSpan SlowDown = TimeSpan.FromSeconds(30);

    public static TranslationException From(HttpStatusCode status, TimeSpan? retryAfter, Exception? inner = null) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Error(
            $"answered {(int)status}: check Translation:LibreTranslate:ApiKey, or ask its operator whether this address is banned", false, Rest),
        HttpStatusCode.BadRequest => Error("answered 400: it refused the request (language, length, or a missing Translation:LibreTranslate:ApiKey)", false),
        HttpStatusCode.TooManyRequests => Error("answered 429: too many requests", true, retryAfter ?? SlowDown),
        HttpStatusCode.NotFound => Error("answered 404: check Translation:LibreTranslate:Endpoint", false, Rest),
        HttpStatusCode.RequestTimeout => Error("answered 408", true, retryAfter),
        >= HttpStatusCode.InternalServerError => Error($"answered {(int)status}", true, retryAfter),
        _ => Error($"answered {(int)status}", false),
    };

    public static TranslationException Unreachable(Exception inner) => Error("is not reachable", true, inner: inner);

    public static TranslationException Unreadable(Exception? inner = null) => Error("answered something unreadable", true, inner: inner);

    private static TranslationException Error(string message, bool isTransient, TimeSpan? retryAfter = null, Exception? inner = null) =>
        new(LibreTranslateTranslator.EngineName, message, isTransient, retryAfter, inner);
}
