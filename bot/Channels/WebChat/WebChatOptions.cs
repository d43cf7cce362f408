using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>Section <c>WebChat</c>.</summary>
public sealed class WebChatOptions
{
    /// <summary>Origins besides our own whose pages may embed the widget, e.g. <c>https://shop.example.com</c>.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>At least 20 minutes: the official client refreshes every 15 whatever it is told.</summary>
    [Range(typeof(TimeSpan), "00:20:00", "7.00:00:00", ErrorMessage = "WebChat:TokenLifetime must be between 00:20:00 and 7.00:00:00.")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>New tokens per remote address and minute.</summary>
    [Range(1, 1_000_000)] public int TokensPerMinute { get; set; } = 60;

    /// <summary>Posted activities per conversation and minute.</summary>
    [Range(1, 1_000_000)] public int ActivitiesPerMinute { get; set; } = 60;
}

[OptionsValidator]
internal sealed partial class WebChatOptionsValidator : IValidateOptions<WebChatOptions>;
