using System.Text.Json;
using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Protocol;
using CrossBorderBot.Translation;

namespace CrossBorderBot.Turns;

/// <summary>The desk's way to the shopper: translated, fenced, appended, and only then acknowledged.</summary>
internal sealed class ShopperLine(
    IConversationStore store, TranslatorChain translators, TextRenderer renderer, DeskPush push) : IShopperLine
{
    public async Task<AgentMessageReceipt> SendAsync(AgentMessage message, CancellationToken cancellationToken)
    {
        var conversation = await store.FindAsync(message.ConversationId, cancellationToken).ConfigureAwait(false);
        if (conversation is null)
            return new AgentMessageReceipt(AgentMessageStatus.NotFound, 0);
        var language = ConversationMemory.Read(conversation.Memory).Language ?? message.Language;
        var reply = await ForShopperAsync(message, language, cancellationToken).ConfigureAwait(false);
        var activity = Activity.CreateMessageActivity();
        (activity.Text, activity.Locale, activity.InputHint) = (reply.Text, reply.Language, InputHints.AcceptingInput);
        activity.From = new ChannelAccount(BotAccount.Id, message.Agent.Name, RoleTypes.Bot);
        var entry = new NewEntry(
            EntryKind.Line, EntryAuthor.Agent, reply.Text, JsonSerializer.Serialize(activity, ProtocolJson.Readable.Activity), Visible: true,
            reply.Language, message.Agent.Name, reply.Translation, DeliveryStatus.Sent);
        return await AppendAsync(message, entry, cancellationToken).ConfigureAwait(false);
    }

    public Task<AgentMessageReceipt> NoteAsync(AgentMessage note, CancellationToken cancellationToken) => AppendAsync(
        note,
        new NewEntry(EntryKind.Line, EntryAuthor.Note, note.Text, Payload: null, Visible: false, note.Language, note.Agent.Name),
        cancellationToken);

    private async Task<AgentMessageReceipt> AppendAsync(AgentMessage message, NewEntry entry, CancellationToken cancellationToken)
    {
        var result = await store.AppendAgentLineAsync(
            new AgentLine(message.ConversationId, message.HandoffId, message.Epoch, $"agent|{message.HandoffId}|{message.ClientMessageId}", entry, []),
            cancellationToken).ConfigureAwait(false);
        if (result.Status == AppendStatus.Appended)
            await push.LineAsync(message.HandoffId, entry, result.Sequence, cancellationToken).ConfigureAwait(false);
        return new AgentMessageReceipt(
            result.Status switch
            {
                AppendStatus.Appended => AgentMessageStatus.Accepted,
                AppendStatus.Duplicate => AgentMessageStatus.Duplicate,
                AppendStatus.Fenced => AgentMessageStatus.Fenced,
                _ => AgentMessageStatus.NotFound,
            },
            result.Sequence);
    }

    private async Task<(string Text, string Language, EntryTranslation? Translation)> ForShopperAsync(
        AgentMessage message, string language, CancellationToken cancellationToken)
    {
        if (language == message.Language)
            return (message.Text, language, null);
        if (message.SendOriginal)
            return Original(message, language);
        if (message.Translation is { Length: > 0 } approved)
            return (approved, language, new EntryTranslation(message.Language, message.Text, "agent", "human"));
        var translated = await translators.TranslateAsync(message.Text, message.Language, language, cancellationToken).ConfigureAwait(false);
        // A guess may help an agent read; to a shopper it could be a lie.
        return translated.Quality is TranslationQuality.Guess or TranslationQuality.None
            ? Original(message, language)
            : (translated.Text, language, new EntryTranslation(message.Language, message.Text, translated.Engine, translated.Quality.ToString().ToLowerInvariant()));
    }

    // The prefix is in the shopper's language: they see at once why the rest is not.
    private (string, string, EntryTranslation?) Original(AgentMessage message, string language) => (
        renderer.Render(TextPart.Message("agent_untranslated"), language) + "\n" + message.Text,
        message.Language,
        new EntryTranslation(message.Language, message.Text, "none", "none"));
}
