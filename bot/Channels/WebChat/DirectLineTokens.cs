using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>
/// Makes and checks Direct Line tokens: <c>base64url(conversation|user|expiry).base64url(HMAC-SHA256)</c>. Opaque to clients.
/// The signature is compared in fixed time before anything is parsed.
/// </summary>
public sealed class DirectLineTokens(byte[] key, IOptions<WebChatOptions> options, TimeProvider time)
{
    private const int MaxLength = 512;

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    public string Issue(string conversationId, string userId)
    {
        var expiry = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{conversationId}|{userId}|{expiry}"));
        return $"{body}.{Base64Url.EncodeToString(Sign(body))}";
    }

    /// <returns>The token, or why it is refused.</returns>
    public (DirectLineToken? Token, TokenRefusal Refusal) Check(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return (null, TokenRefusal.Missing);
        var dot = token.IndexOf('.');
        if (token.Length > MaxLength || dot < 0 || !SignatureFits(token[..dot], token[(dot + 1)..]))
            return (null, TokenRefusal.Invalid);
        var fields = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.AsSpan(0, dot))).Split('|');
        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[2], CultureInfo.InvariantCulture));
        return expires <= time.GetUtcNow() ? (null, TokenRefusal.Expired) : (new DirectLineToken(fields[0], fields[1], expires), default);
    }

    private bool SignatureFits(string body, string signature)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        return Base64Url.IsValid(signature, out var length) && length == given.Length
            && Base64Url.TryDecodeFromChars(signature, given, out _)
            && CryptographicOperations.FixedTimeEquals(given, Sign(body));
    }

    private byte[] Sign(string body) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(body));
}
