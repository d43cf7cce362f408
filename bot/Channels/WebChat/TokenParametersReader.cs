using System.Text.Json;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>The optional body of a start: empty, <c>{"user":{}}</c> and nonsense all mean "nothing said".</summary>
internal static class TokenParametersReader
{
    private const int MaxBody = 4096;

    public static async Task<TokenParameters> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var nothing = new TokenParameters(Locale: null);
        if (request.ContentLength is 0 or > MaxBody)
            return nothing;
        try
        {
            using var body = new MemoryStream();
            var buffer = new byte[MaxBody];
            for (int read; body.Length <= MaxBody && (read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
                body.Write(buffer, 0, read);
            return JsonSerializer.Deserialize(body.ToArray(), WebChatJson.Default.TokenParameters) is { Locale.Length: <= 35 } parameters ? parameters : nothing;
        }
        catch (JsonException)
        {
            return nothing; // A hint that cannot be read is no hint.
        }
    }
}
