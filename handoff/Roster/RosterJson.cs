using System.Text.Json.Serialization;

namespace CrossBorderBot.Handoff.Roster;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AgentAccount))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class RosterJson : JsonSerializerContext;
