using System.Text.Json;
using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Turns;

/// <summary>What the desk did with a handoff, as the conversation hears of it. News of an older claim is ignored.</summary>
public sealed class HandoffNews(Buttons buttons)
{
    public void Take(ShopTurn turn)
    {
        var news = JsonSerializer.Deserialize(turn.Lease.Input.Payload!, TurnsJson.Default.HandoffEvent)!;
        if (news.Epoch < turn.Epoch || (turn.HandoffId is not null && turn.HandoffId != news.HandoffId))
            return;
        switch (news.Kind)
        {
            case HandoffEventKind.Claimed:
            case HandoffEventKind.Transferred when news.Agent is not null:
                Joined(turn, news);
                break;
            case HandoffEventKind.Released:
            case HandoffEventKind.Transferred:
                BackInQueue(turn, news);
                break;
            case HandoffEventKind.Resolved:
                Resolved(turn, news);
                break;
        }
    }

    private static void Joined(ShopTurn turn, HandoffEvent news)
    {
        // The agent's first message may have come before the news: then nobody needs an introduction.
        var alreadyThere = turn.Owner == Owner.Agent && turn.Epoch == news.Epoch;
        // A claim can cross the shopper's wish to leave the queue; an agent who is there may as well help.
        (turn.Owner, turn.Epoch, turn.HandoffId, turn.Memory.AgentName) = (Owner.Agent, news.Epoch, news.HandoffId, news.Agent!.Name);
        if (!alreadyThere)
            turn.Say([TextPart.Message("handoff_joined", ("agent", news.Agent.Name))]);
    }

    private void BackInQueue(ShopTurn turn, HandoffEvent news)
    {
        if (turn.HandoffId is null)
            return;
        // The next epoch: a late message under the old claim is refused from here on.
        (turn.Owner, turn.Epoch, turn.Memory.AgentName) = (Owner.Queue, news.Epoch + 1, null);
        turn.Say(
            [TextPart.Message("handoff_back_in_queue", ("position", 1))],
            [buttons.Message("handoff_leave_queue", Commands.LeaveQueue, turn.Language)]);
    }

    private void Resolved(ShopTurn turn, HandoffEvent news)
    {
        if (turn.HandoffId is null)
            return;
        (turn.Owner, turn.Epoch, turn.HandoffId) = (Owner.Bot, news.Epoch + 1, null);
        turn.Memory.StartAfresh();
        turn.Memory.Pending = new PendingQuestion(PendingKind.Rating, "");
        turn.Say([TextPart.Message("handoff_resolved")], buttons.Stars());
    }
}
