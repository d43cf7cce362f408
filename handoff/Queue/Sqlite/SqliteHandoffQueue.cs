using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Handoff.Queue.Sqlite;

/// <summary>The queue in one SQLite file, for one process. A move is one work of the writer: atomic and on disk when the call returns.</summary>
public sealed class SqliteHandoffQueue : IHandoffQueue, ILeaseExpiry
{
    private const int ExpiredAtOnce = 1000;

    private readonly SqliteDatabase _database;
    private readonly TimeProvider _time;
    private readonly long _lease;

    public SqliteHandoffQueue(SqliteDatabase database, TimeProvider time, TimeSpan claimLease)
    {
        _database = database;
        _time = time;
        _lease = (long)claimLease.TotalMilliseconds;
        database.Migrate(HandoffSchema.Room, HandoffSchema.Scripts);
    }

    public Task<Handoff> EnqueueAsync(HandoffRequest request, CancellationToken cancellationToken)
    {
        QueueLimits.Check(request);
        return MoveAsync(moves => moves.Enqueue(request), cancellationToken);
    }

    public Task<ClaimResult> ClaimAsync(string handoffId, AgentRef agent, CancellationToken cancellationToken) =>
        MoveAsync(moves => moves.Claim(handoffId, agent), cancellationToken);

    public Task<MoveResult> RenewAsync(string handoffId, string agentId, long epoch, CancellationToken cancellationToken) =>
        MoveAsync(moves => moves.Renew(handoffId, agentId, epoch), cancellationToken);

    public Task<MoveResult> ReleaseAsync(string handoffId, string agentId, long epoch, CancellationToken cancellationToken) =>
        MoveAsync(moves => moves.Release(handoffId, agentId, epoch), cancellationToken);

    public Task<MoveResult> TransferAsync(string handoffId, string agentId, long epoch, TransferTarget target, CancellationToken cancellationToken)
    {
        QueueLimits.Check(target);
        return MoveAsync(moves => moves.Transfer(handoffId, agentId, epoch, target), cancellationToken);
    }

    public Task<MoveResult> ResolveAsync(string handoffId, string agentId, long epoch, string outcome, CancellationToken cancellationToken) =>
        MoveAsync(moves => moves.Resolve(handoffId, agentId, epoch, outcome), cancellationToken);

    public Task<MoveResult> AbandonAsync(string handoffId, CancellationToken cancellationToken) =>
        MoveAsync(moves => moves.Abandon(handoffId), cancellationToken);

    public async Task<int> ReleaseExpiredAsync(CancellationToken cancellationToken) =>
        (await ExpireAsync(cancellationToken).ConfigureAwait(false)).Count;

    public Task<IReadOnlyList<string>> ExpireAsync(CancellationToken cancellationToken) => MoveAsync(static moves =>
    {
        moves.ForgetOldest();
        return moves.Expire(ExpiredAtOnce);
    }, cancellationToken);

    public Task<Handoff?> GetAsync(string handoffId, CancellationToken cancellationToken) =>
        _database.ReadAsync(session => HandoffReads.Get(session, handoffId), cancellationToken);

    public Task<IReadOnlyList<Handoff>> ListAsync(HandoffState state, string? agentId, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync(session => HandoffReads.List(session, state, agentId, limit), cancellationToken);

    public Task<QueueDepth> DepthAsync(CancellationToken cancellationToken) => _database.ReadAsync(HandoffReads.Depth, cancellationToken);

    public Task<IReadOnlyList<HandoffEvent>> ReadEventsAsync(int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync(session => HandoffReads.Events(session, limit), cancellationToken);

    public Task SettleEventsAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellationToken) => _database.WriteAsync(session =>
    {
        foreach (var id in eventIds)
            session.Execute("DELETE FROM handoff_event WHERE id = $1", id);
    }, cancellationToken);

    private Task<T> MoveAsync<T>(Func<HandoffMoves, T> move, CancellationToken cancellationToken) => _database.WriteAsync(
        session => move(new HandoffMoves(session, _time.GetUtcNow().ToUnixTimeMilliseconds(), _lease)), cancellationToken);
}
