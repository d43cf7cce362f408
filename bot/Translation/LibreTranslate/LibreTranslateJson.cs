using System.Text.Json.Serialization;

namespace CrossBorderBot.Translation.LibreTranslate;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 16)]
[JsonSerializable(typeof(TranslateRequest))]
[JsonSerializable(typeof(TranslateResponse))]
[JsonSerializable(typeof(OfferedLanguage[]))]
[JsonSerializable(typeof(FrontendSettings))]
internal sealed partial class LibreTranslateJson : JsonSerializerContext;
