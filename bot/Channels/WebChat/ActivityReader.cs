using System.Text;
using System.Text.Json;
using CrossBorderBot.Protocol;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>Reads what a client posts, bounded and clean, or says what is wrong with it.</summary>
internal static class ActivityReader
{
    /// <summary>Longest body in bytes; the text limit is what people meet, this one stops the rest.</summary>
    public const int MaxBody = 64 * 1024;

    /// <summary>Longest text in UTF-16 units. Web Chat's own default is 2,000.</summary>
    public const int MaxText = 4000;

    public static async Task<(Activity? Activity, IResult? Error)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBody)
            return (null, DirectLineErrors.TooLarge($"The activity is larger than {MaxBody} bytes; send a shorter message."));
        var body = await ReadBodyAsync(request.Body, cancellationToken).ConfigureAwait(false);
        if (body is null)
            return (null, DirectLineErrors.TooLarge($"The activity is larger than {MaxBody} bytes; send a shorter message."));
        Activity? activity;
        try
        {
            activity = JsonSerializer.Deserialize(body.Value.Span, ProtocolJson.Default.Activity);
        }
        catch (JsonException)
        {
            return (null, DirectLineErrors.BadActivity("The body is not a valid activity: it must be one JSON object in UTF-8."));
        }
        return Mistake(activity) is { } mistake ? (null, DirectLineErrors.BadActivity(mistake)) : (activity, null);
    }

    private static string? Mistake(Activity? activity) => activity switch
    {
        null => "The body is empty; send one activity.",
        { Type: null or "" } => "The activity has no type; for a message it is \"message\".",
        { Text.Length: > MaxText } => $"The text is longer than {MaxText} characters; send it in parts.",
        { Text: { } text } when !IsClean(text) => "The text holds control characters or half of a surrogate pair; send plain text.",
        { Locale.Length: > 35 } => "The locale is not a language tag.",
        _ => null,
    };

    private static bool IsClean(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\uFFFD'))
                return false;
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t'))
                return false;
        }
        return true;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return buffer.AsMemory(0, length);
            length += read;
            if (length > MaxBody)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 4, MaxBody + 1));
        }
    }
}
