using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrossBorderBot.Protocol;

/// <summary>
/// One activity of the Bot Framework Activity protocol (v3.1). A single flat class, because unknown types must pass through;
/// fields that this build does not know are kept in <see cref="Properties"/> and written back unchanged.
/// </summary>
public sealed class Activity
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public DateTimeOffset? Timestamp { get; set; }
    public string? LocalTimestamp { get; set; }
    public string? LocalTimezone { get; set; }
    public string? ChannelId { get; set; }
    public string? ServiceUrl { get; set; }
    public ChannelAccount? From { get; set; }
    public ChannelAccount? Recipient { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public string? ReplyToId { get; set; }
    public string? Locale { get; set; }
    public string? Text { get; set; }

    /// <summary>Always set on output: a missing format is rendered as Markdown by Web Chat.</summary>
    public string? TextFormat { get; set; }
    public string? InputHint { get; set; }
    public IList<Attachment>? Attachments { get; set; }
    public string? AttachmentLayout { get; set; }
    public SuggestedActions? SuggestedActions { get; set; }
    public IList<ChannelAccount>? MembersAdded { get; set; }
    public IList<ChannelAccount>? MembersRemoved { get; set; }
    public string? Name { get; set; }
    public JsonElement? Value { get; set; }
    public JsonElement? ChannelData { get; set; }
    public IList<JsonElement>? Entities { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    public static Activity CreateMessageActivity() => new() { Type = ActivityTypes.Message, TextFormat = TextFormatTypes.Plain };

    /// <summary>A reply in the same conversation: sender and recipient swapped, <see cref="ReplyToId"/> set.</summary>
    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        TextFormat = TextFormatTypes.Plain,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        From = Recipient,
        Recipient = From,
        ReplyToId = Type == ActivityTypes.ConversationUpdate ? null : Id,
        Locale = locale ?? Locale,
        Text = text,
    };

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Type == ActivityTypes.ConversationUpdate ? null : Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = Locale,
    };
}
