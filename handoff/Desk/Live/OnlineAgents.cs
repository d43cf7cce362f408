using System.Collections.Concurrent;

namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>Who has the desk open, by the connections of this process.</summary>
internal sealed class OnlineAgents
{
    private readonly ConcurrentDictionary<string, string> _agentOf = new(StringComparer.Ordinal);

    public bool IsEmpty => _agentOf.IsEmpty;

    public void Connected(string connectionId, string agentId) => _agentOf[connectionId] = agentId;

    public void Disconnected(string connectionId) => _agentOf.TryRemove(connectionId, out _);

    public bool IsOnline(string agentId) => _agentOf.Any(pair => pair.Value == agentId);

    public IReadOnlyList<string> ConnectionsOf(string? agentId) => [.. _agentOf.Where(pair => pair.Value == agentId).Select(pair => pair.Key)];
}
