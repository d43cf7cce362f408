namespace CrossBorderBot.Orders;

public enum OrderStatus { Unpaid, Processing, Shipped, Cancelled, Refunded, RefundPending, Returned }

public enum ShipmentStatus { Processing, InTransit, Customs, OutForDelivery, Pickup, Delivered, Lost, Returning }

public sealed record OrderItem(string Name, int Quantity);

/// <param name="Currency">ISO 4217.</param>
public sealed record OrderMoney(decimal Amount, string Currency);

/// <param name="Place">Where the last scan was, or the pick-up point, as the carrier writes it.</param>
/// <param name="Until">Last day at the pick-up point.</param>
public sealed record Shipment(
    string Carrier, string TrackingNumber, ShipmentStatus Status, DateOnly LastEventOn, string Place,
    DateOnly? EstimatedOn = null, DateOnly? DeliveredOn = null, DateOnly? Until = null);

/// <summary>An order as the shop's own system knows it.</summary>
/// <param name="Number">Upper case, as printed in the confirmation.</param>
/// <param name="Destination">ISO 3166-1 alpha-2.</param>
/// <param name="ClosedOn">When it was cancelled, refunded or came back.</param>
public sealed record Order(
    string Number, string Email, string Phone, OrderStatus Status, DateOnly PlacedOn, OrderMoney Total, string Destination, string Payment,
    IReadOnlyList<OrderItem> Items, IReadOnlyList<Shipment> Shipments,
    DateOnly? ShipsOn = null, DateOnly? ClosedOn = null, OrderMoney? Refund = null);
