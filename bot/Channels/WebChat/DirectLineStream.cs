using System.Net.WebSockets;
using System.Text.Json;
using CrossBorderBot.Conversations;
using CrossBorderBot.Protocol;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>
/// The live part of Direct Line: replay from the watermark, then live, without gap or reordering. It subscribes first, then reads,
/// and always reads the store, so a socket can be closed at any moment and resumed from its watermark.
/// </summary>
internal static class DirectLineStream
{
    private const int Batch = 100;
    private const int MaxFrame = 4096;
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);
    private static readonly byte[] TypingFrame = JsonSerializer.SerializeToUtf8Bytes(
        new ActivitySet([new Activity { Type = ActivityTypes.Typing, From = new ChannelAccount(DirectLineBot.Id, role: RoleTypes.Bot) }], null),
        ProtocolJson.Readable.ActivitySet);

    public static async Task<IResult> RunAsync(
        string id, string? watermark, HttpContext context, DirectLineGuard guard, WebChatOrigins origins,
        IConversationStore store, ConversationFeed feed, IHostApplicationLifetime lifetime)
    {
        var (token, error) = guard.CheckStream(context.Request, id);
        if (token is null)
            return error!;
        if (!context.WebSockets.IsWebSocketRequest)
            return DirectLineErrors.BadActivity("This address is a WebSocket; connect with the streamUrl as it was given.");
        if (!origins.Allows(context.Request))
            return DirectLineErrors.InvalidToken();
        if (await store.FindAsync(id, context.RequestAborted).ConfigureAwait(false) is not { } conversation)
            return DirectLineErrors.UnknownConversation();
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var after = Math.Min(DirectLineMapper.ToSequence(watermark), conversation.LastSequence);
        await ServeAsync(socket, id, after, store, feed, stop).ConfigureAwait(false);
        return Results.Empty;
    }

    private static async Task ServeAsync(
        WebSocket socket, string id, long after, IConversationStore store, ConversationFeed feed, CancellationTokenSource stop)
    {
        using var news = feed.Subscribe(id);
        var reading = DrainAsync(socket, stop);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                (after, var answered) = await SendNewAsync(socket, id, after, store, stop.Token).ConfigureAwait(false);
                if (answered)
                    news.EndTyping();
                while (await news.NextAsync(stop.Token).ConfigureAwait(false) == FeedNews.Typing)
                    await SendAsync(socket, TypingFrame, stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client left, is too slow, or we stop: it comes back with its watermark.
        }
        await CloseAsync(socket).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(false);
    }

    /// <returns>The last sequence sent, and whether the last line is the shop's.</returns>
    private static async Task<(long After, bool Answered)> SendNewAsync(
        WebSocket socket, string id, long after, IConversationStore store, CancellationToken cancellationToken)
    {
        var answered = false;
        while (true)
        {
            var entries = await store.ReadAsync(id, after, visibleOnly: true, Batch, cancellationToken).ConfigureAwait(false);
            if (entries.Count == 0)
                return (after, answered);
            var frame = JsonSerializer.SerializeToUtf8Bytes(DirectLineMapper.ToSet(id, entries, after), ProtocolJson.Readable.ActivitySet);
            await SendAsync(socket, frame, cancellationToken).ConfigureAwait(false);
            (after, answered) = (entries[^1].Sequence, entries[^1].Author != EntryAuthor.Shopper);
        }
    }

    // A client that does not read for this long is cut off; nothing piles up here.
    private static async Task SendAsync(WebSocket socket, byte[] frame, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(SendLimit);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, limit.Token).ConfigureAwait(false);
    }

    // Clients send empty keep-alive frames only; reading them is how a close is noticed.
    private static async Task DrainAsync(WebSocket socket, CancellationTokenSource stop)
    {
        var buffer = new byte[256];
        var length = 0;
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), stop.Token).ConfigureAwait(false);
                length = received.EndOfMessage ? 0 : length + received.Count;
                if (received.MessageType == WebSocketMessageType.Close || length > MaxFrame)
                    break;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Gone without a farewell.
        }
        await stop.CancelAsync().ConfigureAwait(false);
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // It was closing anyway.
        }
    }
}
