using System.Text.Json;
using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Handoff.Desk.Wire;

/// <summary>The card and what the agent needs to answer.</summary>
internal sealed record HandoffDetail : Card
{
    public HandoffDetail(Card card, ConversationView? view, long epoch)
        : base(card)
    {
        Epoch = epoch;
        if (view is null)
            return;
        (Summary, ShopperLanguage) = (view.Summary, view.ShopperLanguage);
        (Transcript, Entities, Order) = (view.Transcript, view.Entities, view.Order);
    }

    public long Epoch { get; }

    public IReadOnlyList<TranscriptLine> Transcript { get; } = [];

    public IReadOnlyList<EntityView> Entities { get; } = [];

    public JsonElement? Order { get; }
}
