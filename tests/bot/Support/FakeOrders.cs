using CrossBorderBot.Orders;

namespace CrossBorderBot.Tests.Support;

/// <summary>Two orders of two shoppers. The parcel's details are words that nothing else contains.</summary>
internal sealed class FakeOrders : IOrderDirectory
{
    public const string LuciasSecret = "3318810025";
    public const string WeisSecret = "EE000000155DE";

    public bool IsAway { get; set; }

    public Task<Order?> FindAsync(string number, CancellationToken cancellationToken)
    {
        if (IsAway)
            throw new OrderDirectoryException("the shop's system does not answer");
        return Task.FromResult(OrderNumbers.Digits(number) switch
        {
            "10482" => Order("KH-10482", "lucia@example.com", "+34 612 345 678", new Shipment("DHL", LuciasSecret, ShipmentStatus.InTransit, new DateOnly(2026, 3, 3), "Leipzig, DE", new DateOnly(2026, 3, 6))),
            "10517" => Order("KH-10517", "wei@example.com", "+86 138 0013 8000", new Shipment("EMS", WeisSecret, ShipmentStatus.Customs, new DateOnly(2026, 3, 1), "Shanghai, CN")),
            _ => null,
        });
    }

    private static Order Order(string number, string email, string phone, Shipment shipment) => new(
        number, email, phone, OrderStatus.Shipped, new DateOnly(2026, 2, 26), new OrderMoney(84.9m, "EUR"), "ES", "Visa", [new OrderItem("Teapot", 1)], [shipment]);
}
