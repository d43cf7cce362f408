using System.Globalization;
using System.Text.Json;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff.Queue.Redis;

/// <summary>From what the scripts return to what the desk reads.</summary>
internal static class RedisReply
{
    public static ClaimResult ToClaim(RedisResult reply)
    {
        var parts = (RedisResult[])reply;
        var status = (ClaimStatus)(int)parts[0];
        return parts.Length < 5
            ? new ClaimResult(status, (long)parts[1], null, null)
            : new ClaimResult(status, (long)parts[1], new AgentRef((string)parts[2], (string)parts[3]), Time((long)parts[4]));
    }

    /// <param name="reply">Place and the flat list of the hash's fields; nil for an unknown id.</param>
    public static Handoff? ToHandoff(RedisResult reply)
    {
        if (reply.IsNull)
            return null;
        var parts = (RedisResult[])reply;
        var fields = Fields((RedisValue[])parts[1]);
        var request = JsonSerializer.Deserialize(fields["request"], QueueJson.Default.HandoffRequest)! with { Skill = fields["skill"] };
        var agent = fields.TryGetValue("agent", out var id) ? new AgentRef(id, fields["name"]) : null;
        return new Handoff(
            request, (HandoffState)int.Parse(fields["state"], CultureInfo.InvariantCulture), long.Parse(fields["epoch"], CultureInfo.InvariantCulture),
            (int)parts[0], Time(fields, "enqueuedAt")!.Value, agent, Time(fields, "claimedAt"), Time(fields, "lease"), Time(fields, "endedAt"),
            fields.GetValueOrDefault("outcome"));
    }

    public static QueueDepth ToDepth(RedisResult reply)
    {
        var parts = (RedisResult[])reply;
        var known = double.TryParse((string)parts[2], CultureInfo.InvariantCulture, out var average);
        return new QueueDepth((int)parts[0], (int)parts[1], known ? average : QueueLimits.AverageUntilKnown);
    }

    public static HandoffEvent ToEvent(RedisValue json)
    {
        var e = JsonSerializer.Deserialize((string)json!, QueueJson.Default.RedisEvent)!;
        var agent = e.AgentId is null ? null : new AgentRef(e.AgentId, e.AgentName ?? "");
        return new HandoffEvent(e.Id, e.HandoffId, e.ConversationId, (HandoffEventKind)e.Kind, e.Epoch, agent, Time(e.At));
    }

    private static Dictionary<string, string> Fields(RedisValue[] flat)
    {
        var fields = new Dictionary<string, string>(flat.Length / 2, StringComparer.Ordinal);
        for (var i = 0; i + 1 < flat.Length; i += 2)
            fields[flat[i]!] = flat[i + 1]!;
        return fields;
    }

    private static DateTimeOffset? Time(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var milliseconds) ? Time(long.Parse(milliseconds, CultureInfo.InvariantCulture)) : null;

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
