using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CrossBorderBot.Handoff.Roster;

/// <summary>The secret of a setup link: 256 random bits, of which only the SHA-256 is stored.</summary>
internal static class SetupToken
{
    /// <summary>Links that stay good side by side: replicas that start together each print one.</summary>
    public const int Kept = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
