using System.Text.Json.Serialization;
using CrossBorderBot.Handoff.Desk.Live;
using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Handoff.Desk.Wire;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(SetupBody))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(NoteBody))]
[JsonSerializable(typeof(TransferBody))]
[JsonSerializable(typeof(ResolveBody))]
[JsonSerializable(typeof(TranslateBody))]
[JsonSerializable(typeof(NewAgentBody))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(CardList))]
[JsonSerializable(typeof(HandoffDetail))]
[JsonSerializable(typeof(ArticleList))]
[JsonSerializable(typeof(LineExplanation))]
[JsonSerializable(typeof(AgentList))]
[JsonSerializable(typeof(ClaimAnswer))]
[JsonSerializable(typeof(SequenceAnswer))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(TranslateAnswer))]
[JsonSerializable(typeof(MessageAdded))]
[JsonSerializable(typeof(Typing))]
[JsonSerializable(typeof(QueueChanged))]
[JsonSerializable(typeof(DeskNews))]
internal sealed partial class DeskJson : JsonSerializerContext;
