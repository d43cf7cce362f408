using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace CrossBorderBot.Handoff.Roster;

internal static class EmailAddress
{
    private const int MaxLength = 254; // RFC 5321, 4.5.3.1.3

    public static bool TryNormalize(string? text, [NotNullWhen(true)] out string? email)
    {
        email = text?.Trim().ToLowerInvariant();
        if (email is { Length: > 2 and <= MaxLength } && MailAddress.TryCreate(email, out var parsed) && parsed.Address == email)
            return true;
        email = null;
        return false;
    }
}
