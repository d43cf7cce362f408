using CrossBorderBot.Handoff.Queue;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Queue;

/// <summary>Makes the same random move on the store and on the model and holds their answers side by side.</summary>
internal sealed class ModelDriver(IHandoffQueue queue, Random random)
{
    private static readonly AgentRef[] Agents = [new("ann", "Ann"), new("ben", "Ben"), new("cem", "Çem")];
    private readonly QueueModel _model = new();
    private int _enqueued;

    public int DoneMoves { get; private set; }

    public async Task MoveAsync()
    {
        var (id, agent, epoch) = Choose();
        switch (random.Next(9))
        {
            case 0 or 1:
                var request = Request(random.Next(4) == 0 ? id : $"h{_enqueued++}");
                _model.Enqueue(request);
                Same(_model.Get(request.Id), View(await queue.EnqueueAsync(request, default)));
                DoneMoves++;
                break;
            case 2 or 3:
                var claim = await queue.ClaimAsync(id, agent, default);
                Same(_model.Claim(id, agent), (claim.Status, claim.Epoch, claim.ClaimedBy));
                break;
            case 4:
                Same(_model.Renew(id, agent.Id, epoch), await queue.RenewAsync(id, agent.Id, epoch, default));
                break;
            case 5:
                Same(_model.Release(id, agent.Id, epoch), await queue.ReleaseAsync(id, agent.Id, epoch, default));
                break;
            case 6:
                var target = random.Next(2) == 0 ? new TransferTarget("payment", null) : new TransferTarget(null, Agents[random.Next(Agents.Length)]);
                Same(_model.Transfer(id, agent.Id, epoch, target), await queue.TransferAsync(id, agent.Id, epoch, target, default));
                break;
            case 7:
                Same(_model.Resolve(id, agent.Id, epoch, "solved"), await queue.ResolveAsync(id, agent.Id, epoch, "solved", default));
                break;
            default:
                if (random.Next(3) == 0)
                    Same(_model.Abandon(id), await queue.AbandonAsync(id, default));
                break;
        }
    }

    public async Task CompareAsync()
    {
        foreach (var state in Enum.GetValues<HandoffState>())
        foreach (var agent in new[] { null, "ann" })
            Same(_model.List(state, agent), (await queue.ListAsync(state, agent, 5000, default)).Select(View));
        foreach (var id in _model.Ids)
            Same(_model.Get(id), View((await queue.GetAsync(id, default))!));
        var events = await queue.ReadEventsAsync(1000, default);
        Same(_model.Events, events.Select(e => (e.HandoffId, e.Kind, e.Epoch, e.Agent)));
        await queue.SettleEventsAsync([.. events.Select(e => e.Id)], default);
        _model.Events.Clear();
        var depth = await queue.DepthAsync(default);
        Same((_model.List(HandoffState.Waiting, null).Count(), _model.List(HandoffState.Claimed, null).Count()), (depth.Waiting, depth.Claimed));
    }

    // Mostly the true holder and epoch, so that moves succeed; sometimes a stranger or a neighbour epoch.
    private (string Id, AgentRef Agent, long Epoch) Choose()
    {
        var ids = _model.Ids.TakeLast(30).ToList();
        if (ids.Count == 0 || random.Next(50) == 0)
            return ("unknown", Agents[0], 1);
        var item = _model.Get(ids[random.Next(ids.Count)]);
        var agent = random.Next(8) == 0 ? null : item.ClaimedBy;
        return (item.Request.Id, agent ?? Agents[random.Next(Agents.Length)], item.Epoch - (random.Next(6) == 0 ? 1 : 0));
    }

    private HandoffRequest Request(string id) => new(
        id, $"conversation-{id}", "whatsapp", "anger", "refund", "shipping", "tr", random.Next(3), $"preview {_enqueued}", "…", "");

    private void Same<T>(T expected, T actual)
    {
        Assert.That(actual, Is.EqualTo(expected));
        if (actual is MoveResult.Done)
            DoneMoves++;
    }

    private static QueueModel.Snapshot View(CrossBorderBot.Handoff.Queue.Handoff h) => new(h.Request, h.State, h.Epoch, h.Position, h.ClaimedBy, h.Outcome);
}
