using System.Text.Json.Serialization;

namespace CrossBorderBot.Translation.Azure;

/// <summary>One element of the answer to <c>POST /translate</c>.</summary>
internal sealed record AzureResult([property: JsonPropertyName("translations")] IReadOnlyList<AzureResult.Target>? Translations)
{
    internal sealed record Target([property: JsonPropertyName("text")] string? Text, [property: JsonPropertyName("to")] string? To);
}
