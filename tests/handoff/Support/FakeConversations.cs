using System.Collections.Concurrent;
using System.Text.Json;
using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Handoff.Tests.Support;

/// <summary>The host's side of the ports, in memory.</summary>
internal sealed class FakeConversations : IShopperLine, ITranscriptReader, IDeskTranslator
{
    private readonly ConcurrentDictionary<(string, string), long> _sequences = new();

    public ConcurrentQueue<AgentMessage> Sent { get; } = new();

    public ConcurrentQueue<AgentMessage> Notes { get; } = new();

    public AgentMessageStatus? SendAnswer { get; set; }

    public Exception? Failure { get; set; }

    public LineTranslation Translation { get; set; } = new("pl", "Już jedzie.", "azure", "machine");

    public Task<AgentMessageReceipt> SendAsync(AgentMessage message, CancellationToken cancellationToken) => Task.FromResult(Write(Sent, message));

    public Task<AgentMessageReceipt> NoteAsync(AgentMessage note, CancellationToken cancellationToken) => Task.FromResult(Write(Notes, note));

    public Task<ConversationView?> ReadAsync(string conversationId, string language, CancellationToken cancellationToken) => Task.FromResult<ConversationView?>(new(
        "pl", $"read in {language}",
        [
            new TranscriptLine(1, "shopper", null, DateTimeOffset.UnixEpoch, "pl", "Gdzie jest?", new LineTranslation(language, "Where is it?", "memory", "guess", 80), null),
            new TranscriptLine(2, "bot", "Bot", DateTimeOffset.UnixEpoch, "pl", "Moment.", null, "delivered"),
        ],
        [new EntityView("order", "100-200", "100-200")], JsonDocument.Parse("""{"number":"100-200"}""").RootElement));

    public Task<LineExplanation?> ExplainAsync(string conversationId, long sequence, CancellationToken cancellationToken) => Task.FromResult(sequence != 1 ? null : new LineExplanation(
        "pl", 0.9, [new LikelyIntent("shipping.track_order", 0.8)], [new DecidingPiece("gdzie", 1)], [new SimilarMessage("pl", "shipping.track_order", "gdzie paczka", "where is the parcel")]));

    public IReadOnlyList<ArticleView> Articles(string shopperLanguage, string agentLanguage) =>
        [new ArticleView("parcel_lost", "Lost parcel", $"text in {agentLanguage}", $"text in {shopperLanguage}")];

    public Task<LineTranslation> TranslateAsync(string text, string from, string to, CancellationToken cancellationToken) =>
        Failure is { } failure ? Task.FromException<LineTranslation>(failure) : Task.FromResult(Translation);

    private AgentMessageReceipt Write(ConcurrentQueue<AgentMessage> lines, AgentMessage message)
    {
        if (SendAnswer is { } answer)
            return new AgentMessageReceipt(answer, 0);
        var isNew = _sequences.TryAdd((message.HandoffId, message.ClientMessageId), _sequences.Count + 1);
        if (isNew)
            lines.Enqueue(message);
        return new AgentMessageReceipt(isNew ? AgentMessageStatus.Accepted : AgentMessageStatus.Duplicate, _sequences[(message.HandoffId, message.ClientMessageId)]);
    }
}
