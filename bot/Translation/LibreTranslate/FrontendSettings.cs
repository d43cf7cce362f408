using System.Text.Json.Serialization;

namespace CrossBorderBot.Translation.LibreTranslate;

/// <summary>The part of <c>GET /frontend/settings</c> that limits a request; -1 = no limit.</summary>
internal sealed record FrontendSettings([property: JsonPropertyName("charLimit")] int CharLimit = -1);
