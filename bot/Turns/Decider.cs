using CrossBorderBot.Conversations;
using CrossBorderBot.Nlu;

namespace CrossBorderBot.Turns;

/// <summary>The one place that decides what happens to a message. Pure: the same input gives the same decision.</summary>
public static class Decider
{
    /// <summary>From here on the first intent is acted upon without asking.</summary>
    public const double Confident = 0.45;

    /// <summary>Two or three intents that together reach this are worth offering.</summary>
    public const double WorthOffering = 0.4;

    private const double OfferEach = 0.08;
    private const double AngerLimit = 0.8;
    private const int MissesBeforeHandoff = 2;

    private static readonly HashSet<string> Sensitive = ["service.complaint", "payment.unauthorized"];

    private static readonly HashSet<string> AboutOneOrder =
    [
        "shipping.track_order", "shipping.no_update", "shipping.delayed", "shipping.not_received",
        "customs.held", "order.confirmation", "refund.status",
    ];

    /// <param name="text">The message itself, for a rating typed as a bare digit.</param>
    /// <param name="command">The command of the button whose title the shopper sent, if any.</param>
    public static Decision Decide(Owner owner, ConversationMemory memory, string text, Understanding understanding, string? command)
    {
        if (owner == Owner.Agent)
            return new Decision.Silence();
        if (owner == Owner.Queue)
            return WhileWaiting(memory, understanding, command);
        return FromButton(memory, command)
            ?? FromPendingQuestion(memory, text, understanding)
            ?? FromMeaning(memory, text, understanding);
    }

    private static Decision WhileWaiting(ConversationMemory memory, Understanding understanding, string? command)
    {
        if (command == Commands.LeaveQueue)
            return new Decision.LeaveQueue();
        if (OrderDataAskedFor(memory, understanding) is { } lookUp)
            return lookUp;
        var intent = Commands.AsIntent(command) ?? ConfidentIntent(understanding);
        return intent is null or "none" || intent.StartsWith("service.", StringComparison.Ordinal) || intent.StartsWith("chitchat.", StringComparison.Ordinal)
            ? new Decision.NoteForAgent()
            : Act(intent);
    }

    private static Decision? FromButton(ConversationMemory memory, string? command)
    {
        if (Commands.AsIntent(command) is { } intent)
            return Meant(memory, intent);
        if (Commands.AsRating(command) is { } stars)
            return new Decision.Rate(stars);
        return command switch
        {
            Commands.Yes when memory.Pending is { Kind: PendingKind.OfferHuman } offer => new Decision.HandOff(offer.Reason ?? HandoffReasons.Asked, offer.Intent),
            Commands.No => new Decision.Answer("chitchat.deny"),
            Commands.SomethingElse => memory.Misses + 1 >= MissesBeforeHandoff
                ? new Decision.HandOff(HandoffReasons.NotUnderstood, "none")
                : new Decision.NotUnderstood(),
            _ => null,
        };
    }

    private static Decision? FromPendingQuestion(ConversationMemory memory, string text, Understanding understanding) => memory.Pending switch
    {
        { Kind: PendingKind.OfferHuman } offer => ConfidentIntent(understanding) switch
        {
            "chitchat.affirm" or "service.human" => new Decision.HandOff(offer.Reason ?? HandoffReasons.Asked, offer.Intent),
            "chitchat.deny" => new Decision.Answer("chitchat.deny"),
            _ => GivesOrderData(understanding) ? new Decision.LookUpOrder(offer.Intent) : null,
        },
        { Kind: PendingKind.OrderNumber or PendingKind.OrderContact } => OrderDataAskedFor(memory, understanding),
        { Kind: PendingKind.Rating } when RatingIn(text) is { } stars => new Decision.Rate(stars),
        _ => null,
    };

    private static Decision FromMeaning(ConversationMemory memory, string text, Understanding understanding)
    {
        var best = understanding.Intents.Count > 0 ? understanding.Intents[0] : new IntentScore("none", 1);
        if (understanding.Mood.Anger >= AngerLimit)
            return new Decision.HandOff(HandoffReasons.Anger, best is { Probability: >= Confident, Intent: not "none" } ? best.Intent : "service.complaint");
        if (IsMostlyAnOrderNumber(text, understanding))
            return new Decision.LookUpOrder(memory.LastIntent is { } last && AboutOneOrder.Contains(last) ? last : "shipping.track_order");
        if (best.Probability >= Confident && best.Intent != "none")
            return Meant(memory, best.Intent);
        if (memory.Misses + 1 >= MissesBeforeHandoff)
            return new Decision.HandOff(HandoffReasons.NotUnderstood, memory.LastIntent ?? "none");
        if (best is { Intent: "none", Probability: >= Confident })
            return new Decision.OutOfScope();
        var likely = understanding.Intents.Where(score => score.Intent != "none" && score.Probability >= OfferEach).ToList();
        return likely.Count >= 2 && likely.Sum(score => score.Probability) >= WorthOffering
            ? new Decision.Clarify(likely.Select(score => score.Intent).ToList())
            : new Decision.NotUnderstood();
    }

    // Typed or tapped, what is meant is the same.
    private static Decision Meant(ConversationMemory memory, string intent) => intent switch
    {
        "service.human" => new Decision.HandOff(HandoffReasons.Asked, memory.LastIntent ?? intent),
        _ when Sensitive.Contains(intent) => new Decision.HandOff(HandoffReasons.Sensitive, intent),
        _ => Act(intent),
    };

    private static Decision Act(string intent) => AboutOneOrder.Contains(intent) ? new Decision.LookUpOrder(intent) : new Decision.Answer(intent);

    private static string? ConfidentIntent(Understanding understanding) =>
        understanding.Intents.Count > 0 && understanding.Intents[0].Probability >= Confident ? understanding.Intents[0].Intent : null;

    private static Decision.LookUpOrder? OrderDataAskedFor(ConversationMemory memory, Understanding understanding) =>
        memory.Pending is { Kind: PendingKind.OrderNumber or PendingKind.OrderContact } question && GivesOrderData(understanding)
            ? new Decision.LookUpOrder(question.Intent)
            : null;

    private static bool GivesOrderData(Understanding understanding) =>
        understanding.Entities.Any(entity => entity.Kind is EntityKind.OrderNumber or EntityKind.Email or EntityKind.Phone);

    // "KH-10482" or "order KH-10482" that nobody asked for. In a longer text a number may belong to another company's order.
    private static bool IsMostlyAnOrderNumber(string text, Understanding understanding) =>
        understanding.Entities.FirstOrDefault(entity => entity.Kind == EntityKind.OrderNumber) is { } number && number.Length * 2 >= text.Trim().Length;

    private static int? RatingIn(string text) =>
        text.Trim() is [var digit] && char.GetNumericValue(digit) is >= 1 and <= 5 and var stars ? (int)stars : null;
}
