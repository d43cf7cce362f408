namespace CrossBorderBot.Protocol;

public static class TextFormatTypes
{
    public const string Plain = "plain";
    public const string Markdown = "markdown";
}
