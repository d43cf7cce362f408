namespace CrossBorderBot.Turns;

/// <summary>What a button stands for; kept in the conversation, never sent to a client.</summary>
internal static class Commands
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string LeaveQueue = "leave_queue";
    public const string SomethingElse = "something_else";
    private const string IntentPrefix = "intent:";
    private const string RatePrefix = "rate:";

    public static string Intent(string intent) => IntentPrefix + intent;

    public static string Rate(int stars) => RatePrefix + stars.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string? AsIntent(string? command) => command?.StartsWith(IntentPrefix, StringComparison.Ordinal) == true ? command[IntentPrefix.Length..] : null;

    public static int? AsRating(string? command) =>
        command?.StartsWith(RatePrefix, StringComparison.Ordinal) == true ? command[^1] - '0' : null;
}
