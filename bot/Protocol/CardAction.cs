using System.Text.Json;

namespace CrossBorderBot.Protocol;

/// <summary>A button. Web Chat posts <see cref="Value"/> of an <c>imBack</c> as text and throws unless it is a string.</summary>
public sealed class CardAction
{
    public string? Type { get; set; }
    public string? Title { get; set; }
    public string? Text { get; set; }
    public string? DisplayText { get; set; }
    public JsonElement? Value { get; set; }

    /// <summary>A button that says its own title.</summary>
    public static CardAction Say(string title) => new()
    {
        Type = ActionTypes.ImBack,
        Title = title,
        Value = JsonSerializer.SerializeToElement(title, ProtocolJson.Default.String),
    };
}
