using System.Text.Json.Serialization;

namespace CrossBorderBot.Translation.LibreTranslate;

/// <summary>One element of <c>GET /languages</c>.</summary>
internal sealed record OfferedLanguage(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("targets")] IReadOnlyList<string>? Targets);
