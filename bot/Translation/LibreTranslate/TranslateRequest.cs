using System.Text.Json.Serialization;

namespace CrossBorderBot.Translation.LibreTranslate;

/// <summary>Body of <c>POST /translate</c>. The key belongs here, not in a header.</summary>
internal sealed record TranslateRequest(
    [property: JsonPropertyName("q")] IReadOnlyList<string> Texts,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("target")] string Target,
    [property: JsonPropertyName("format")] string Format,
    [property: JsonPropertyName("api_key")] string? ApiKey);
