namespace CrossBorderBot.Turns;

/// <summary>Who the bot is on every channel.</summary>
public static class BotAccount
{
    public const string Id = "support-bot";
    public const string Name = "Support";
}
