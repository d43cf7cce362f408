using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Orders;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Turns;

/// <summary>
/// Asks for what is missing to show an order: the number, then the e-mail address or telephone number it was placed with.
/// Nothing about an order is said before both match; two wrong answers lead to the offer of a person.
/// </summary>
public sealed class OrderDialogue(IOrderDirectory directory, IOptions<ShopOptions> shop, TimeProvider time, Buttons buttons)
{
    private const int TriesBeforeOffer = 2;

    public async Task ContinueAsync(ShopTurn turn, string intent, CancellationToken cancellationToken)
    {
        var memory = turn.Memory;
        memory.LastIntent = intent;
        if (memory.OrderNumber is null)
        {
            AskNumber(turn, intent);
            return;
        }
        var order = await directory.FindAsync(memory.OrderNumber, cancellationToken).ConfigureAwait(false);
        if (order is null)
            Unknown(turn, intent);
        else if (!memory.OrderVerified && memory.Contact is null)
            AskContact(turn, intent, order);
        else if (!memory.OrderVerified && !OrderOwnership.Matches(order, memory.Contact!))
            NoMatch(turn, intent, order);
        else
            Show(turn, intent, order);
    }

    private void AskNumber(ShopTurn turn, string intent)
    {
        turn.Memory.Pending = new PendingQuestion(PendingKind.OrderNumber, intent);
        var ask = TextPart.Message("ask_order_number", ("example", shop.Value.OrderNumberExample));
        // The articles of the other intents ask for the number themselves, after the useful first thing.
        turn.Say([intent == "shipping.track_order" ? ask : TextPart.Article(intent)], WhileWaiting(turn));
    }

    private void AskContact(ShopTurn turn, string intent, Order order)
    {
        turn.Memory.Pending = new PendingQuestion(PendingKind.OrderContact, intent);
        turn.Say([TextPart.Message("ask_order_contact", ("order", order.Number))], WhileWaiting(turn));
    }

    private void Unknown(ShopTurn turn, string intent)
    {
        var number = turn.Memory.OrderNumber!;
        turn.Memory.OrderNumber = null;
        Refuse(turn, intent, PendingKind.OrderNumber, "order_unknown", number);
    }

    private void NoMatch(ShopTurn turn, string intent, Order order)
    {
        turn.Memory.Contact = null;
        Refuse(turn, intent, PendingKind.OrderContact, "order_no_match", order.Number);
    }

    private void Refuse(ShopTurn turn, string intent, PendingKind kind, string message, string number)
    {
        var tries = (turn.Memory.Pending?.Tries ?? 0) + 1;
        if (tries < TriesBeforeOffer)
        {
            turn.Memory.Pending = new PendingQuestion(kind, intent, tries);
            turn.Say([TextPart.Message(message, ("order", number))], WhileWaiting(turn));
            return;
        }
        turn.Memory.Pending = new PendingQuestion(PendingKind.OfferHuman, intent, tries, HandoffReasons.OrderNotFound);
        turn.Say([TextPart.Message(message + "_again", ("order", number))], turn.Owner == Owner.Queue ? WhileWaiting(turn) : buttons.YesNo(turn.Language));
    }

    private void Show(ShopTurn turn, string intent, Order order)
    {
        (turn.Memory.OrderNumber, turn.Memory.OrderVerified, turn.Memory.Pending) = (order.Number, true, null);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(shop.Value.TimeZone)).Date);
        turn.Say(OrderReply.For(order, intent, today), buttons.AfterAnswer(intent, turn));
    }

    private IReadOnlyList<(string, string)>? WhileWaiting(ShopTurn turn) =>
        turn.Owner == Owner.Queue ? [buttons.Message("handoff_leave_queue", Commands.LeaveQueue, turn.Language)] : null;
}
