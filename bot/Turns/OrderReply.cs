using CrossBorderBot.Answers;
using CrossBorderBot.Orders;

namespace CrossBorderBot.Turns;

/// <summary>What to say about an order whose owner is known. Pure.</summary>
public static class OrderReply
{
    /// <summary>The status; where a refund was asked about and there is none, how refunds go comes first.</summary>
    public static IReadOnlyList<TextPart> For(Order order, string intent, DateOnly today) =>
        intent == "refund.status" && order.Status is (OrderStatus.Unpaid or OrderStatus.Processing or OrderStatus.Shipped)
            ? [TextPart.Article("refund.request"), .. For(order, today)]
            : For(order, today);

    /// <param name="today">Decides whether a parcel is late.</param>
    public static IReadOnlyList<TextPart> For(Order order, DateOnly today) => order.Status switch
    {
        OrderStatus.Unpaid => [TextPart.Message("order_unpaid", ("order", order.Number), ("placed_on", order.PlacedOn), ("total", Money(order.Total)))],
        OrderStatus.Processing => [TextPart.Message("order_processing",
            ("order", order.Number), ("placed_on", order.PlacedOn), ("ships_on", order.ShipsOn ?? today.AddDays(1)))],
        OrderStatus.Cancelled => [TextPart.Message("order_cancelled", ("order", order.Number), ("cancelled_on", order.ClosedOn ?? order.PlacedOn))],
        OrderStatus.Refunded => [TextPart.Message("order_refunded",
            ("order", order.Number), ("amount", Money(order.Refund ?? order.Total)), ("refunded_on", order.ClosedOn ?? order.PlacedOn))],
        OrderStatus.RefundPending => [TextPart.Message("order_refund_pending", ("order", order.Number), ("amount", Money(order.Refund ?? order.Total)))],
        OrderStatus.Returned => [TextPart.Message("order_returned",
            ("order", order.Number), ("returned_on", order.ClosedOn ?? order.PlacedOn), ("amount", Money(order.Refund ?? order.Total)))],
        _ when order.Shipments.Count > 1 => Split(order, today),
        _ when order.Shipments.Count == 1 => [OneParcel(order, order.Shipments[0], today)],
        _ => [TextPart.Message("order_processing", ("order", order.Number), ("placed_on", order.PlacedOn), ("ships_on", order.ShipsOn ?? today.AddDays(1)))],
    };

    /// <summary>The key of the words for a parcel's status (<c>parcel_status_late</c> …).</summary>
    public static string StatusKey(Shipment shipment, DateOnly today) => "parcel_status_" + shipment.Status switch
    {
        ShipmentStatus.Processing => "processing",
        ShipmentStatus.InTransit => IsLate(shipment, today) ? "late" : "in_transit",
        ShipmentStatus.Customs => "customs",
        ShipmentStatus.OutForDelivery => "out_for_delivery",
        ShipmentStatus.Pickup => "pickup",
        ShipmentStatus.Delivered => "delivered",
        ShipmentStatus.Lost => "lost",
        ShipmentStatus.Returning => "returning",
        _ => throw new ArgumentOutOfRangeException(nameof(shipment), shipment.Status, "unknown status"),
    };

    private static List<TextPart> Split(Order order, DateOnly today)
    {
        var parts = new List<TextPart> { TextPart.Message("order_split", ("order", order.Number), ("count", order.Shipments.Count)) };
        parts.AddRange(order.Shipments.Select((shipment, index) => TextPart.Message("order_parcel",
            ("number", index + 1), ("carrier", shipment.Carrier), ("tracking", shipment.TrackingNumber),
            ("status", new TextValue.Message(StatusKey(shipment, today))))));
        return parts;
    }

    private static TextPart OneParcel(Order order, Shipment shipment, DateOnly today)
    {
        (string, TextValue)[] always = [("order", order.Number), ("carrier", shipment.Carrier), ("tracking", shipment.TrackingNumber)];
        return shipment.Status switch
        {
            ShipmentStatus.InTransit when IsLate(shipment, today) => TextPart.Message("order_late",
                [.. always, ("due_on", shipment.EstimatedOn!.Value), ("last_on", shipment.LastEventOn), ("last_place", shipment.Place)]),
            ShipmentStatus.InTransit => TextPart.Message("order_in_transit",
                [.. always, ("last_on", shipment.LastEventOn), ("last_place", shipment.Place), ("eta", shipment.EstimatedOn ?? today)]),
            ShipmentStatus.Customs => TextPart.Message("order_customs",
                [.. always, ("country", new TextValue.Country(order.Destination)), ("since", shipment.LastEventOn)]),
            ShipmentStatus.OutForDelivery => TextPart.Message("order_out_for_delivery", always),
            ShipmentStatus.Pickup => TextPart.Message("order_pickup", [.. always, ("place", shipment.Place), ("until", shipment.Until ?? today)]),
            ShipmentStatus.Delivered => TextPart.Message("order_delivered", [.. always, ("delivered_on", shipment.DeliveredOn ?? shipment.LastEventOn)]),
            ShipmentStatus.Lost => TextPart.Message("order_lost", always),
            ShipmentStatus.Returning => TextPart.Message("order_returning", always),
            _ => TextPart.Message("order_processing", ("order", order.Number), ("placed_on", order.PlacedOn), ("ships_on", order.ShipsOn ?? today.AddDays(1))),
        };
    }

    private static bool IsLate(Shipment shipment, DateOnly today) => shipment.Status == ShipmentStatus.InTransit && shipment.EstimatedOn < today;

    private static TextValue.Money Money(OrderMoney money) => new(money.Amount, money.Currency);
}
