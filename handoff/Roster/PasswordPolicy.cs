namespace CrossBorderBot.Handoff.Roster;

internal static class PasswordPolicy
{
    public const int MinLength = 12;

    /// <summary>Keeps one sign-in from hashing a book.</summary>
    public const int MaxLength = 256;

    public static bool Allows(string? password) => password is { Length: >= MinLength and <= MaxLength };
}
