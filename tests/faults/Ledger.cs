using System.Text.Json;
using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Faults;

/// <summary>What one shopper sent and was told is accepted, to be compared with the transcript afterwards.</summary>
internal sealed class Ledger(Shopper shopper)
{
    private readonly List<string> _accepted = [];

    public Shopper Shopper => shopper;
    public int Count => _accepted.Count;

    public void Accept(string clientActivityId) => _accepted.Add(clientActivityId);

    /// <summary>Waits until every accepted message has a reply, then returns everything that is wrong.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        var transcript = await ReadUntilAnsweredAsync(cancellationToken);
        var mistakes = new List<string>();
        var own = transcript.Where(activity => Role(activity) == "user").Select(ClientActivityId).ToList();
        mistakes.AddRange(_accepted.Except(own).Select(id => $"lost {id}"));
        mistakes.AddRange(own.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"doubled {group.Key}"));
        if (!own.Distinct().SequenceEqual(_accepted))
            mistakes.Add($"out of order in {shopper.ConversationId}");
        var replies = transcript.Where(activity => Role(activity) == "bot").Select(ReplyTo).OfType<string>().GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count());
        foreach (var activity in transcript.Where(activity => Role(activity) == "user"))
        {
            var count = replies.GetValueOrDefault(activity.GetProperty("id").GetString()!);
            if (count != 1)
                mistakes.Add($"{ClientActivityId(activity)} was answered {count} times");
        }
        return mistakes;
    }

    private async Task<IReadOnlyList<JsonElement>> ReadUntilAnsweredAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var transcript = await shopper.ReadAsync(cancellationToken);
            var asked = transcript.Where(activity => Role(activity) == "user").Select(activity => activity.GetProperty("id").GetString()).ToHashSet();
            asked.ExceptWith(transcript.Where(activity => Role(activity) == "bot").Select(ReplyTo));
            if (asked.Count == 0 || cancellationToken.IsCancellationRequested)
                return transcript;
            await Task.Delay(50, CancellationToken.None);
        }
    }

    private static string Role(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString()!;

    private static string ClientActivityId(JsonElement activity) => activity.GetProperty("channelData").GetProperty("clientActivityID").GetString()!;

    private static string? ReplyTo(JsonElement activity) => activity.TryGetProperty("replyToId", out var id) ? id.GetString() : null;
}
