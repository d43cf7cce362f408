namespace CrossBorderBot.Channels.WebChat;

internal static class DirectLineBot
{
    /// <summary>The account that typing comes from; the same as in the bot's messages, so that a message ends the typing.</summary>
    public const string Id = "support-bot";
}
