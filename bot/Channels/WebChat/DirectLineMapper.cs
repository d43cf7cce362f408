using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrossBorderBot.Conversations;
using CrossBorderBot.Protocol;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>Client activity to stored line, stored line to client activity. Pure.</summary>
internal static class DirectLineMapper
{
    public const string ChannelId = "webchat";

    /// <summary>Keeps what the client may say and drops what only a channel may: id, timestamp, addresses (A2030 ff. of the specification).</summary>
    public static NewEntry ToEntry(Activity posted, DirectLineToken token)
    {
        var activity = new Activity
        {
            Type = posted.Type,
            Text = posted.Text,
            TextFormat = TextFormatTypes.Plain,
            Locale = posted.Locale,
            LocalTimestamp = posted.LocalTimestamp,
            LocalTimezone = posted.LocalTimezone,
            ChannelData = posted.ChannelData,
            Name = posted.Name,
            Value = posted.Value,
            From = new ChannelAccount(token.UserId, posted.From?.Name, RoleTypes.User),
        };
        var isMessage = posted.Type == ActivityTypes.Message;
        return new NewEntry(
            EntryKind.Message, EntryAuthor.Shopper, posted.Text ?? "",
            JsonSerializer.Serialize(activity, ProtocolJson.Readable.Activity), Visible: isMessage);
    }

    /// <summary>The shopper came in: the bot greets.</summary>
    public static NewEntry Joined(string userId, string? locale) => new(
        EntryKind.Joined, EntryAuthor.System, "",
        JsonSerializer.Serialize(
            new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                MembersAdded = [new ChannelAccount(userId)],
                From = new ChannelAccount(userId, role: RoleTypes.User),
                Locale = locale,
            },
            ProtocolJson.Readable.Activity),
        Visible: false);

    public static Activity ToActivity(string conversationId, Entry entry)
    {
        var activity = JsonSerializer.Deserialize(entry.Payload!, ProtocolJson.Default.Activity)!;
        activity.Id = Id(conversationId, entry.Sequence);
        activity.Timestamp = entry.At;
        activity.ChannelId = ChannelId;
        activity.Conversation = new ConversationAccount(conversationId);
        activity.ServiceUrl = null;
        activity.Recipient = null;
        activity.ChannelData = WithSequence(activity.ChannelData, entry.Sequence);
        // Empty means everyone; the schema of the official JavaScript SDK refuses buttons without it.
        activity.SuggestedActions?.To ??= [];
        return activity;
    }

    public static ActivitySet ToSet(string conversationId, IReadOnlyList<Entry> entries, long watermark) => new(
        entries.Select(entry => ToActivity(conversationId, entry)).ToList(),
        (entries.Count > 0 ? entries[^1].Sequence : watermark).ToString(CultureInfo.InvariantCulture));

    public static string Id(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    /// <summary>"I have everything up to this." Whatever cannot be read means from the beginning; clients drop repeats by id.</summary>
    public static long ToSequence(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    // Web Chat sorts by this number; two lines of one millisecond would otherwise change places.
    private static JsonElement WithSequence(JsonElement? channelData, long sequence)
    {
        var data = channelData is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : new JsonObject();
        data["webchat:sequence-id"] = sequence;
        return JsonSerializer.SerializeToElement(data, WebChatJson.Default.JsonObject);
    }
}
