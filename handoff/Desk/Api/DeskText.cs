using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>Limits of what an agent types.</summary>
internal static class DeskText
{
    public const string MessageRule = "A text must have 1 to 4,000 characters.";

    private const int MaxMessage = 4000;
    private const int MaxWord = 64;
    private const int MaxClientId = 100;

    public static bool IsMessage([NotNullWhen(true)] string? text) => text is { Length: <= MaxMessage } && !string.IsNullOrWhiteSpace(text);

    public static bool IsMessageOrNull(string? text) => text is null || IsMessage(text);

    public static bool IsWord([NotNullWhen(true)] string? word) => word is { Length: <= MaxWord } && !string.IsNullOrWhiteSpace(word);

    public static bool IsClientId([NotNullWhen(true)] string? id) => id is { Length: > 0 and <= MaxClientId };

    public static string Id(HttpContext context) => (string)context.GetRouteValue("id")!;

    public static bool IsSameLanguage(string one, string other) =>
        one.Split('-')[0].Equals(other.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
