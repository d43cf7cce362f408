using System.Text.Json.Serialization;

namespace CrossBorderBot.Translation.Azure;

[JsonSourceGenerationOptions(MaxDepth = 16)]
[JsonSerializable(typeof(AzureText[]))]
[JsonSerializable(typeof(AzureResult[]))]
internal sealed partial class AzureJson : JsonSerializerContext;
