using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Handoff.Tests.Queue;

/// <summary>The queue as one would write it on a page: no store, no clock, no concurrency.</summary>
internal sealed class QueueModel
{
    private readonly Dictionary<string, Item> _items = [];
    private int _head;
    private int _tail;
    private int _turn;

    public List<(string HandoffId, HandoffEventKind Kind, long Epoch, AgentRef? Agent)> Events { get; } = [];

    public IEnumerable<string> Ids => _items.Keys;

    public void Enqueue(HandoffRequest request) => _items.TryAdd(request.Id, new Item { Request = request, Place = ++_tail });

    public (ClaimStatus Status, long Epoch, AgentRef? By) Claim(string id, AgentRef agent)
    {
        if (!_items.TryGetValue(id, out var item))
            return (ClaimStatus.NotFound, 0, null);
        if (item.State == HandoffState.Waiting)
        {
            Hold(item, agent, HandoffEventKind.Claimed);
            return (ClaimStatus.Won, item.Epoch, agent);
        }
        if (item.State != HandoffState.Claimed)
            return (ClaimStatus.Taken, item.Epoch, null);
        return (item.Agent == agent ? ClaimStatus.Won : ClaimStatus.Taken, item.Epoch, item.Agent);
    }

    public MoveResult Renew(string id, string agent, long epoch) => Held(id, agent, epoch, _ => { });

    public MoveResult Release(string id, string agent, long epoch) =>
        EndClaim(id, agent, epoch, HandoffEventKind.Released, item => ToFront(item, HandoffEventKind.Released, item.Agent));

    public MoveResult Transfer(string id, string agent, long epoch, TransferTarget target) => EndClaim(id, agent, epoch, HandoffEventKind.Transferred, item =>
    {
        if (target.Agent is { } next)
        {
            Hold(item, next, HandoffEventKind.Transferred);
            return;
        }
        item.Request = item.Request with { Skill = target.Skill! };
        ToFront(item, HandoffEventKind.Transferred, null);
    });

    public MoveResult Resolve(string id, string agent, long epoch, string outcome) =>
        EndClaim(id, agent, epoch, HandoffEventKind.Resolved, item => End(item, HandoffState.Resolved, outcome, HandoffEventKind.Resolved));

    public MoveResult Abandon(string id)
    {
        if (!_items.TryGetValue(id, out var item))
            return MoveResult.NotFound;
        if (item.State == HandoffState.Waiting)
            End(item, HandoffState.Abandoned, null, HandoffEventKind.Abandoned);
        return item.State == HandoffState.Abandoned ? MoveResult.Done : MoveResult.Fenced;
    }

    public IEnumerable<Snapshot> List(HandoffState state, string? agent)
    {
        var chosen = state switch
        {
            HandoffState.Waiting => Waiting(),
            HandoffState.Claimed => _items.Values.Where(i => i.State == HandoffState.Claimed).OrderBy(i => i.Turn),
            _ => _items.Values.Where(i => i.State >= HandoffState.Resolved).OrderByDescending(i => i.Turn),
        };
        return chosen.Where(i => agent is null || i.Agent?.Id == agent).Select(View);
    }

    public Snapshot Get(string id) => View(_items[id]);

    private IEnumerable<Item> Waiting() =>
        _items.Values.Where(i => i.State == HandoffState.Waiting).OrderByDescending(i => i.Request.Priority).ThenBy(i => i.Place);

    private MoveResult Held(string id, string agent, long epoch, Action<Item> act)
    {
        if (!_items.TryGetValue(id, out var item))
            return MoveResult.NotFound;
        if (item.State != HandoffState.Claimed || item.Agent!.Id != agent || item.Epoch != epoch)
            return MoveResult.Fenced;
        act(item);
        return MoveResult.Done;
    }

    private MoveResult EndClaim(string id, string agent, long epoch, HandoffEventKind kind, Action<Item> act)
    {
        if (_items.TryGetValue(id, out var known) && known.Done == (kind, agent, epoch))
            return MoveResult.Done;
        return Held(id, agent, epoch, item =>
        {
            item.Done = (kind, agent, epoch);
            act(item);
        });
    }

    private void Hold(Item item, AgentRef agent, HandoffEventKind kind)
    {
        (item.State, item.Agent, item.Epoch, item.Turn) = (HandoffState.Claimed, agent, item.Epoch + 1, ++_turn);
        Events.Add((item.Request.Id, kind, item.Epoch, agent));
    }

    private void ToFront(Item item, HandoffEventKind kind, AgentRef? told)
    {
        (item.State, item.Agent, item.Place) = (HandoffState.Waiting, null, --_head);
        Events.Add((item.Request.Id, kind, item.Epoch, told));
    }

    private void End(Item item, HandoffState state, string? outcome, HandoffEventKind kind)
    {
        (item.State, item.Outcome, item.Turn) = (state, outcome, ++_turn);
        Events.Add((item.Request.Id, kind, item.Epoch, item.Agent));
    }

    private Snapshot View(Item item) => new(
        item.Request, item.State, item.Epoch, item.State == HandoffState.Waiting ? Waiting().ToList().IndexOf(item) + 1 : 0, item.Agent, item.Outcome);

    /// <summary>A handoff without its times.</summary>
    internal sealed record Snapshot(HandoffRequest Request, HandoffState State, long Epoch, int Position, AgentRef? ClaimedBy, string? Outcome);

    private sealed class Item
    {
        public required HandoffRequest Request { get; set; }
        public HandoffState State { get; set; }
        public long Epoch { get; set; }
        public int Place { get; set; }
        public int Turn { get; set; }
        public AgentRef? Agent { get; set; }
        public string? Outcome { get; set; }
        public (HandoffEventKind, string, long)? Done { get; set; }
    }
}
