using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrossBorderBot.Orders;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(DemoOrder[]))]
internal sealed partial class OrdersJson : JsonSerializerContext;
