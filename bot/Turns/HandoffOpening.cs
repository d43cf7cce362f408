using System.Text.Json;
using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Queue;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Turns;

/// <summary>Puts a conversation into the queue, and out again at the shopper's wish. The shopper is told in the same step.</summary>
public sealed class HandoffOpening(
    IHandoffQueue queue, TextRenderer renderer, DeskReading desk, IOptions<ShopOptions> shop, TimeProvider time, Buttons buttons)
{
    private static readonly HashSet<string> SensitiveWithArticle = ["payment.unauthorized"];

    public async Task OpenAsync(ShopTurn turn, Decision.HandOff decision, string text, CancellationToken cancellationToken)
    {
        var memory = turn.Memory;
        var depth = await queue.DepthAsync(cancellationToken).ConfigureAwait(false);
        var parts = new List<TextPart>();
        if (decision.Reason is HandoffReasons.Anger or HandoffReasons.Sensitive)
            parts.Add(TextPart.Message("handoff_apology"));
        if (SensitiveWithArticle.Contains(decision.Intent))
            parts.Add(TextPart.Article(decision.Intent));
        if (decision.Reason == HandoffReasons.NotUnderstood)
            parts.Add(TextPart.Message("handoff_not_understood"));
        parts.Add(Place(depth, depth.Waiting + 1));

        // Every handoff counts its claims from the beginning: the epoch of an earlier one would shut its agents out.
        (turn.Owner, turn.Epoch) = (Owner.Queue, 0);
        turn.HandoffId = $"h_{turn.Lease.Conversation.Id}_{++memory.Handoffs}";
        (memory.Misses, memory.Pending, memory.LastIntent) = (0, null, decision.Intent);
        turn.Do(new NewEffect(HandoffEffects.Enqueue, JsonSerializer.Serialize(Request(turn, decision, text), TurnsJson.Default.HandoffRequest)));
        turn.Say(parts, [buttons.Message("handoff_leave_queue", Commands.LeaveQueue, turn.Language)]);
    }

    public async Task NoteAsync(ShopTurn turn, CancellationToken cancellationToken)
    {
        var handoff = await queue.GetAsync(turn.HandoffId!, cancellationToken).ConfigureAwait(false);
        var depth = await queue.DepthAsync(cancellationToken).ConfigureAwait(false);
        var position = handoff is { Position: > 0 } ? handoff.Position : depth.Waiting + 1;
        turn.Say(
            [TextPart.Message("handoff_noted", ("position", position), ("minutes", Minutes(depth, position)))],
            [buttons.Message("handoff_leave_queue", Commands.LeaveQueue, turn.Language)]);
    }

    public void Leave(ShopTurn turn)
    {
        turn.Do(new NewEffect(HandoffEffects.Abandon, turn.HandoffId!));
        (turn.Owner, turn.HandoffId) = (Owner.Bot, null);
        turn.Memory.StartAfresh();
        turn.Say([TextPart.Message("handoff_abandoned")], buttons.For(["shipping.track_order", "returns.policy", "customs.duties"], turn.Language));
    }

    private HandoffRequest Request(ShopTurn turn, Decision.HandOff decision, string text)
    {
        var skill = decision.Intent.Split('.')[0];
        return new HandoffRequest(
            turn.HandoffId!, turn.Lease.Conversation.Id, turn.Lease.Conversation.Channel, decision.Reason, decision.Intent,
            skill is "none" or "chitchat" ? "service" : skill, turn.Language,
            decision.Reason is HandoffReasons.Anger or HandoffReasons.Sensitive ? 1 : 0,
            Preview: "", PreviewOriginal: text, Summary: renderer.Render(desk.Summary(turn.Memory, decision.Intent), desk.Language));
    }

    private TextPart Place(QueueDepth depth, int position)
    {
        var local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(shop.Value.TimeZone));
        return OpeningHours.IsOpen(shop.Value, local)
            ? TextPart.Message("handoff_started", ("position", position), ("minutes", Minutes(depth, position)))
            : TextPart.Message("handoff_outside_hours", ("position", position));
    }

    // As many serve the queue as hold a conversation now, at least one.
    private static long Minutes(QueueDepth depth, int position) =>
        Math.Max(1, (long)Math.Ceiling(position * depth.AverageHandlingSeconds / 60 / Math.Max(1, depth.Claimed)));
}
