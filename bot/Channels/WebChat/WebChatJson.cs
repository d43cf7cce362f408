using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>Answer to the widget's request for a token.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record WebChatTokenResponse(string Token, string ConversationId, [property: JsonPropertyName("expires_in")] int ExpiresIn, string UserId);

/// <summary>Answer of <c>POST /conversations</c>, <c>GET /conversations/{id}</c> and <c>POST /tokens/refresh</c>.</summary>
internal sealed record DirectLineConversation(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);

internal sealed record TokenParameters(string? Locale);

internal sealed record PageLanguage(string Tag, string Name);

internal sealed record PageTexts(
    string Language, string Direction, string Culture, IReadOnlyList<PageLanguage> Languages,
    IReadOnlyDictionary<string, string> Page, IReadOnlyList<string> Prices);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebChatTokenResponse))]
[JsonSerializable(typeof(DirectLineConversation))]
[JsonSerializable(typeof(TokenParameters))]
[JsonSerializable(typeof(PageTexts))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class WebChatJson : JsonSerializerContext;
