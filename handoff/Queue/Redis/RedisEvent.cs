namespace CrossBorderBot.Handoff.Queue.Redis;

/// <summary>An event as <c>common.lua</c> writes it.</summary>
internal sealed record RedisEvent(
    string Id, string HandoffId, string ConversationId, int Kind, long Epoch, string? AgentId, string? AgentName, long At);
