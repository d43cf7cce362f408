using System.Globalization;

namespace CrossBorderBot.Turns;

/// <summary>Ids of activities: stable between live push, poll and replay, because clients drop repeats by id.</summary>
public static class ActivityIds
{
    public static string For(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");
}
