namespace CrossBorderBot.Turns;

/// <summary>Wire values of a handoff's reason.</summary>
internal static class HandoffReasons
{
    public const string Asked = "asked";
    public const string Sensitive = "sensitive";
    public const string Anger = "anger";
    public const string NotUnderstood = "not_understood";
    public const string OrderNotFound = "order_not_found";
}
