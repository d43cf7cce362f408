using System.Text.Json;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff.Queue.Redis;

/// <summary>
/// The queue on Redis, for any number of replicas. A move is one Lua script over keys with the hash tag <c>{desk}</c>;
/// its cost does not depend on how many wait. A call that timed out may have run: repeat it, every move allows that.
/// </summary>
public sealed class RedisHandoffQueue : IHandoffQueue, ILeaseExpiry
{
    private const int ExpiredAtOnce = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly IDatabase _redis;
    private readonly RedisKey[] _keys;
    private readonly RedisValue _lease;

    /// <param name="prefix">Before every key, as in <c>crossborderbot:{desk}:waiting</c>.</param>
    public RedisHandoffQueue(IConnectionMultiplexer redis, string prefix, TimeSpan claimLease)
    {
        _redis = redis.GetDatabase();
        _keys = [prefix + "{desk}:"];
        _lease = (long)claimLease.TotalMilliseconds;
    }

    public async Task<Handoff> EnqueueAsync(HandoffRequest request, CancellationToken cancellationToken)
    {
        QueueLimits.Check(request);
        var json = JsonSerializer.Serialize(request, QueueJson.Default.HandoffRequest);
        var reply = await RunAsync(RedisScript.Enqueue, [request.Id, request.Priority, request.Skill, request.ConversationId, json], cancellationToken).ConfigureAwait(false);
        return RedisReply.ToHandoff(reply)!;
    }

    public async Task<ClaimResult> ClaimAsync(string handoffId, AgentRef agent, CancellationToken cancellationToken) =>
        RedisReply.ToClaim(await RunAsync(RedisScript.Claim, [handoffId, agent.Id, agent.Name], cancellationToken).ConfigureAwait(false));

    public Task<MoveResult> RenewAsync(string handoffId, string agentId, long epoch, CancellationToken cancellationToken) =>
        MoveAsync(RedisScript.Renew, [handoffId, agentId, epoch], cancellationToken);

    public Task<MoveResult> ReleaseAsync(string handoffId, string agentId, long epoch, CancellationToken cancellationToken) =>
        MoveAsync(RedisScript.Release, [handoffId, agentId, epoch], cancellationToken);

    public Task<MoveResult> TransferAsync(string handoffId, string agentId, long epoch, TransferTarget target, CancellationToken cancellationToken)
    {
        QueueLimits.Check(target);
        return MoveAsync(
            RedisScript.Transfer, [handoffId, agentId, epoch, target.Skill ?? "", target.Agent?.Id ?? "", target.Agent?.Name ?? ""], cancellationToken);
    }

    public Task<MoveResult> ResolveAsync(string handoffId, string agentId, long epoch, string outcome, CancellationToken cancellationToken) =>
        MoveAsync(RedisScript.Resolve, [handoffId, agentId, epoch, outcome, QueueLimits.AverageWeight], cancellationToken);

    public Task<MoveResult> AbandonAsync(string handoffId, CancellationToken cancellationToken) =>
        MoveAsync(RedisScript.Abandon, [handoffId], cancellationToken);

    public async Task<int> ReleaseExpiredAsync(CancellationToken cancellationToken) =>
        (await ExpireAsync(cancellationToken).ConfigureAwait(false)).Count;

    public async Task<IReadOnlyList<string>> ExpireAsync(CancellationToken cancellationToken) =>
        (string[])await RunAsync(RedisScript.Expire, [ExpiredAtOnce], cancellationToken).ConfigureAwait(false);

    public async Task<Handoff?> GetAsync(string handoffId, CancellationToken cancellationToken) =>
        RedisReply.ToHandoff(await RunAsync(RedisScript.Get, [handoffId], cancellationToken).ConfigureAwait(false));

    public async Task<IReadOnlyList<Handoff>> ListAsync(HandoffState state, string? agentId, int limit, CancellationToken cancellationToken)
    {
        var reply = await RunAsync(RedisScript.List, [(int)state, agentId ?? "", limit], cancellationToken).ConfigureAwait(false);
        return Array.ConvertAll((RedisResult[])reply, item => RedisReply.ToHandoff(item)!);
    }

    public async Task<QueueDepth> DepthAsync(CancellationToken cancellationToken) =>
        RedisReply.ToDepth(await RunAsync(RedisScript.Depth, [], cancellationToken).ConfigureAwait(false));

    public async Task<IReadOnlyList<HandoffEvent>> ReadEventsAsync(int limit, CancellationToken cancellationToken)
    {
        var reply = await RunAsync(RedisScript.Events, [limit], cancellationToken).ConfigureAwait(false);
        return Array.ConvertAll((RedisValue[])reply, RedisReply.ToEvent);
    }

    public Task SettleEventsAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellationToken) =>
        eventIds.Count == 0 ? Task.CompletedTask : RunAsync(RedisScript.Settle, [.. eventIds.Select(id => (RedisValue)id)], cancellationToken);

    private async Task<MoveResult> MoveAsync(RedisScript script, RedisValue[] values, CancellationToken cancellationToken) =>
        (MoveResult)(int)await RunAsync(script, values, cancellationToken).ConfigureAwait(false);

    private async Task<RedisResult> RunAsync(RedisScript script, RedisValue[] values, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RedisValue[] arguments = [_lease, .. values];
        try
        {
            return await _redis.ScriptEvaluateAsync(script.Sha, _keys, arguments).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (RedisServerException e) when (e.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            // A restarted or another server: EVAL runs the text and keeps it for the next EVALSHA.
            object[] call = [script.Text, _keys.Length, .. _keys.Select(key => (object)key), .. arguments.Select(value => (object)value)];
            return await _redis.ExecuteAsync("EVAL", call).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
    }
}
