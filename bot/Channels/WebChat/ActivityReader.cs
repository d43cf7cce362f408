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

    // A name given twice would be stored and then break every later read of the line.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public static async Task<(Activity? Activity, IResult? Error)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBody)
            return (null, DirectLineErrors.TooLarge($"The activity is larger than {MaxBody} bytes; send a shorter message."));
        var body = await ReadBodyAsync(request.Body, (int)(request.ContentLength ?? 4095), cancellationToken).ConfigureAwait(false);
        if (body is null)
            return (null, DirectLineErrors.TooLarge($"The activity is larger than {MaxBody} bytes; send a shorter message."));
        Activity? activity;
        try
        {
            using var document = JsonDocument.Parse(body.Value, Strict);
            ReadEveryString(document.RootElement);
            activity = document.RootElement.Deserialize(ProtocolJson.Default.Activity);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, DirectLineErrors.BadActivity("The body is not a valid activity: it must be one JSON object in UTF-8, without repeated names and broken characters."));
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

    /// <summary>What the client keeps in <c>value</c> or <c>channelData</c> is echoed: half a surrogate pair or broken UTF-8 could not be written again.</summary>
    /// <exception cref="InvalidOperationException">A string or name that is not Unicode.</exception>
    private static void ReadEveryString(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadEveryString(member.Value);
                }
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadEveryString(item);
                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }

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

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(Stream body, int expected, CancellationToken cancellationToken)
    {
        // One more than expected, so that the end is seen without growing.
        var buffer = new byte[expected + 1];
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
