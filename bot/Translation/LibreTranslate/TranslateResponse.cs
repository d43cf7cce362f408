using System.Text.Json.Serialization;

namespace CrossBorderBot.Translation.LibreTranslate;

internal sealed record TranslateResponse([property: JsonPropertyName("translatedText")] IReadOnlyList<string?>? Texts);
