namespace CrossBorderBot.Orders;

/// <summary>An order of the demo file; every date is a number of days from today.</summary>
internal sealed record DemoOrder(
    string Number, string Email, string Phone, OrderStatus Status, int PlacedOn, OrderMoney Total, string Destination, string Payment,
    OrderItem[] Items, DemoShipment[]? Shipments, int? ShipsOn, int? ClosedOn, OrderMoney? Refund)
{
    public Order On(DateOnly today) => new(
        Number, Email, Phone, Status, today.AddDays(PlacedOn), Total, Destination, Payment, Items,
        (Shipments ?? []).Select(shipment => shipment.On(today)).ToList(),
        ShipsOn is { } ships ? today.AddDays(ships) : null, ClosedOn is { } closed ? today.AddDays(closed) : null, Refund);
}

internal sealed record DemoShipment(
    string Carrier, string TrackingNumber, ShipmentStatus Status, int LastEventOn, string Place, int? EstimatedOn, int? DeliveredOn, int? Until)
{
    public Shipment On(DateOnly today) => new(
        Carrier, TrackingNumber, Status, today.AddDays(LastEventOn), Place,
        EstimatedOn is { } estimated ? today.AddDays(estimated) : null,
        DeliveredOn is { } delivered ? today.AddDays(delivered) : null,
        Until is { } until ? today.AddDays(until) : null);
}
