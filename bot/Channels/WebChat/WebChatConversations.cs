using System.Text.Json;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Protocol;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>Opens conversations and takes activities in: 200 only after the commit.</summary>
internal sealed class WebChatConversations(IConversationStore store, IDeskNotifier desk)
{
    /// <returns>True when it is new.</returns>
    public Task<bool> OpenAsync(DirectLineToken token, string? locale, CancellationToken cancellationToken) => store.OpenAsync(
        new NewConversation(token.ConversationId, DirectLineMapper.ChannelId, $"{DirectLineMapper.ChannelId}:{token.ConversationId}", token.UserId, locale),
        DirectLineMapper.Joined(token.UserId, locale), cancellationToken);

    public async Task<IResult> PostAsync(HttpContext context, DirectLineToken token, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                await ShowTypingAsync(token, cancellationToken).ConfigureAwait(false);
                return Accepted(token, 0);
            case ActivityTypes.Message or ActivityTypes.Event:
                return await AcceptAsync(context, token, activity, cancellationToken).ConfigureAwait(false);
            default:
                return DirectLineErrors.BadActivity("Only activities of type message, event and typing are accepted.");
        }
    }

    private async Task<IResult> AcceptAsync(HttpContext context, DirectLineToken token, Activity activity, CancellationToken cancellationToken)
    {
        var result = await store.AcceptAsync(
            token.ConversationId, DedupeKey(token, activity), DirectLineMapper.ToEntry(activity, token), cancellationToken).ConfigureAwait(false);
        return result.Status switch
        {
            AcceptStatus.Accepted or AcceptStatus.Duplicate => Accepted(token, result.Sequence),
            AcceptStatus.Busy => DirectLineErrors.TooMany(context, 5),
            _ => DirectLineErrors.UnknownConversation(),
        };
    }

    private async Task ShowTypingAsync(DirectLineToken token, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(token.ConversationId, cancellationToken).ConfigureAwait(false) is { HandoffId: { } handoffId })
            await desk.ShopperTypingAsync(handoffId, cancellationToken).ConfigureAwait(false);
    }

    // Web Chat gives every message an id of its own; a client that gives none cannot be told from one that says a thing twice.
    private static string DedupeKey(DirectLineToken token, Activity activity)
    {
        var given = activity.ChannelData is { ValueKind: JsonValueKind.Object } data
            && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        return $"{DirectLineMapper.ChannelId}|{token.ConversationId}|{(given is { Length: > 0 and <= 100 } ? given : Guid.NewGuid().ToString("N"))}";
    }

    private static IResult Accepted(DirectLineToken token, long sequence) =>
        Results.Json(new ResourceResponse(DirectLineMapper.Id(token.ConversationId, sequence)), ProtocolJson.Default.ResourceResponse);
}
