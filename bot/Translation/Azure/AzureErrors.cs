using System.Globalization;
using System.Text.Json;
using Azure;

namespace CrossBorderBot.Translation.Azure;

/// <summary>What a refusal of Azure AI Translator means. The status decides, the code explains: a 401 may come without a body.</summary>
internal static class AzureErrors
{
    /// <summary>Wrong keys and spent quotas do not mend by asking: the chain leaves the engine alone for a while.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan SlowDown = TimeSpan.FromSeconds(10);

    /// <summary>Codes that say no more than "not these languages".</summary>
    public static bool IsUnsupportedPair(int code) => code is 400003 or 400019 or 400023 or 400035 or 400036 or 400075;

    public static TranslationException From(Response response, int code)
    {
        var number = code == 0 ? response.Status.ToString(CultureInfo.InvariantCulture) : code.ToString(CultureInfo.InvariantCulture);
        var request = response.Headers.TryGetValue("X-RequestId", out var id) ? $" (request {id})" : "";
        return response.Status switch
        {
            401 => Error($"answered {number}: check Translation:Azure:Key, and set Translation:Azure:Region for a regional or multi-service resource{request}", false, Rest),
            403 when code == 403001 => Error($"answered {number}: the free quota is used up; change the tier or wait for its renewal{request}", false, Rest),
            403 => Error($"answered {number}: the resource refuses this caller; check its network rules and the role Cognitive Services User{request}", false, Rest),
            404 => Error($"answered {number}: check Translation:Azure:Endpoint{request}", false, Rest),
            429 => Error($"answered {number}: over the resource's hourly quota{request}", true, Pause(response) ?? SlowDown),
            408 or >= 500 => Error($"answered {number}{request}", true, Pause(response)),
            _ => Error($"answered {number}: it refused the request{request}", false),
        };
    }

    public static TranslationException Unreachable(Exception inner) => Error("is not reachable", true, inner: inner);

    public static TranslationException SignIn(Exception inner) =>
        Error("gave no token: check the identity of this host, or set Translation:Azure:Key", false, Rest, inner);

    public static TranslationException Unreadable(Exception? inner = null) => Error("answered something unreadable", true, inner: inner);

    /// <summary>The six digits, or 0: the gateway in front sends strings such as "401", or nothing.</summary>
    public static int Code(BinaryData? body)
    {
        try
        {
            if (body is null || body.ToMemory().IsEmpty)
                return 0;
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("error").GetProperty("code") is var code && code.ValueKind == JsonValueKind.Number
                ? code.GetInt32()
                : int.TryParse(code.GetString(), CultureInfo.InvariantCulture, out var text) ? text : 0;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return 0;
        }
    }

    public static TimeSpan? Pause(Response response) =>
        response.Headers.TryGetValue("Retry-After", out var value) && int.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static TranslationException Error(string message, bool isTransient, TimeSpan? retryAfter = null, Exception? inner = null) =>
        new(AzureTranslator.EngineName, message, isTransient, retryAfter, inner);
}
