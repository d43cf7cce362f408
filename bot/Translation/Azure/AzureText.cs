using System.Text.Json.Serialization;

namespace CrossBorderBot.Translation.Azure;

/// <summary>One element of a request.</summary>
internal sealed record AzureText([property: JsonPropertyName("Text")] string Text);
