using System.Text.Json.Serialization;
using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Turns;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationMemory))]
[JsonSerializable(typeof(HandoffRequest))]
[JsonSerializable(typeof(HandoffEvent))]
internal sealed partial class TurnsJson : JsonSerializerContext;
