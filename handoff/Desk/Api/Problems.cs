using Microsoft.AspNetCore.Http;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>The refusals of the desk as RFC 9457 problem details. The detail is for an agent to read.</summary>
internal static class Problems
{
    public static IResult Invalid(string detail) => Of(StatusCodes.Status400BadRequest, "Not valid", detail);

    public static IResult NotSignedIn() => Of(StatusCodes.Status401Unauthorized, "Not signed in", "Sign in first.");

    public static IResult WrongPassword() => Of(StatusCodes.Status401Unauthorized, "Not signed in", "E-mail or password is wrong.");

    public static IResult Forbidden() => Of(StatusCodes.Status403Forbidden, "Not allowed", "Your role does not allow this.");

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "Not found", "There is nothing here under this id.");

    public static IResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, "Conflict", detail);

    /// <summary>Somebody else holds it, or nobody (then both are null).</summary>
    public static IResult NotHeld(string? claimedBy, DateTimeOffset? claimedAt) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict,
        title: "Not yours",
        detail: claimedBy is null ? "You do not hold this conversation." : $"{claimedBy} holds this conversation.",
        extensions: new Dictionary<string, object?> { ["claimedBy"] = claimedBy, ["claimedAt"] = claimedAt });

    public static IResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "Too large", "A request holds at most 64 KB.");

    public static IResult TooMany() => Of(StatusCodes.Status429TooManyRequests, "Too many tries", "Wait a minute before the next try.");

    public static IResult Unavailable() => Of(StatusCodes.Status503ServiceUnavailable, "Not available", "The storage does not answer. Try again; what was not confirmed may have happened.");

    private static IResult Of(int status, string title, string detail) => TypedResults.Problem(detail: detail, statusCode: status, title: title);
}
