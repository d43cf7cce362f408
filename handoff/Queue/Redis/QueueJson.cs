using System.Text.Json.Serialization;

namespace CrossBorderBot.Handoff.Queue.Redis;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HandoffRequest))]
[JsonSerializable(typeof(RedisEvent))]
internal sealed partial class QueueJson : JsonSerializerContext;
