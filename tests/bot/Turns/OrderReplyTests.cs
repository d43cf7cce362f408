using CrossBorderBot.Answers;
using CrossBorderBot.Orders;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.TestSupport;
using CrossBorderBot.Turns;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Turns;

[Parallelizable(ParallelScope.All)]
public sealed class OrderReplyTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);
    private static readonly Shipment Parcel = new("DHL", "3318810025", ShipmentStatus.InTransit, Today.AddDays(-1), "Leipzig, DE", Today.AddDays(2));

    [TestCase(OrderStatus.Unpaid, "order_unpaid")]
    [TestCase(OrderStatus.Processing, "order_processing")]
    [TestCase(OrderStatus.Cancelled, "order_cancelled")]
    [TestCase(OrderStatus.Refunded, "order_refunded")]
    [TestCase(OrderStatus.RefundPending, "order_refund_pending")]
    [TestCase(OrderStatus.Returned, "order_returned")]
    [TestCase(OrderStatus.Shipped, "order_processing")]
    public void For_NoParcel_FollowsTheOrder(OrderStatus status, string message) => Assert.That(Keys(With(status)), Is.EqualTo([message]));

    [TestCase(ShipmentStatus.InTransit, "order_in_transit")]
    [TestCase(ShipmentStatus.Customs, "order_customs")]
    [TestCase(ShipmentStatus.OutForDelivery, "order_out_for_delivery")]
    [TestCase(ShipmentStatus.Pickup, "order_pickup")]
    [TestCase(ShipmentStatus.Delivered, "order_delivered")]
    [TestCase(ShipmentStatus.Lost, "order_lost")]
    [TestCase(ShipmentStatus.Returning, "order_returning")]
    [TestCase(ShipmentStatus.Processing, "order_processing")]
    public void For_OneParcel_FollowsTheParcel(ShipmentStatus status, string message) =>
        Assert.That(Keys(With(OrderStatus.Shipped, Parcel with { Status = status })), Is.EqualTo([message]));

    [TestCase(0, "order_in_transit")]
    [TestCase(-1, "order_late")]
    public void For_DueDay_LateOnlyAfterIt(int due, string message) =>
        Assert.That(Keys(With(OrderStatus.Shipped, Parcel with { EstimatedOn = Today.AddDays(due) })), Is.EqualTo([message]));

    [Test]
    public void For_NoEstimate_IsNotLate() => Assert.That(Keys(With(OrderStatus.Shipped, Parcel with { EstimatedOn = null })), Is.EqualTo(["order_in_transit"]));

    [Test]
    public void For_OtherThanInTransit_IsNeverCalledLate() =>
        Assert.That(Keys(With(OrderStatus.Shipped, Parcel with { Status = ShipmentStatus.Customs, EstimatedOn = Today.AddDays(-9) })), Is.EqualTo(["order_customs"]));

    [Test]
    public void For_Split_NamesEveryParcelWithItsStatus()
    {
        var order = With(OrderStatus.Shipped, Parcel with { Status = ShipmentStatus.Delivered }, Parcel with { TrackingNumber = "X2", EstimatedOn = Today.AddDays(-1) });
        Assert.That(Keys(order), Is.EqualTo(["order_split", "order_parcel", "order_parcel"]));
        var text = Catalogue.Renderer.Render(OrderReply.For(order, Today), "en");
        Assert.That(text, Does.Contain("2 in all").And.Contain("Parcel 1: DHL, 3318810025, already delivered").And.Contain("Parcel 2: DHL, X2, running late"));
    }

    [TestCaseSource(typeof(Catalogue), nameof(Catalogue.Languages))]
    public async Task For_EveryDemoOrder_IsTrueInEveryLanguage(string language)
    {
        var clock = new ManualClock();
        var directory = new DemoOrderDirectory(Path.Combine(Repository.Root, "bot", "Orders", "demo-orders.json"), clock);
        var culture = Catalogue.Texts.For(language).CultureInfo;
        foreach (var number in Enumerable.Range(10482, 200))
        {
            if (await directory.FindAsync($"KH-{number}", default) is not { } order)
                continue;
            var text = Catalogue.Renderer.Render(OrderReply.For(order, Today), language);
            Assert.That(text, Does.Contain(order.Number).And.Not.Contain('{'));
            foreach (var shipment in order.Shipments.Where(shipment => shipment.Status != ShipmentStatus.Lost))
                Assert.That(text, Does.Contain(shipment.TrackingNumber).And.Contain(shipment.Carrier));
            if (order.Refund is { } refund)
                Assert.That(text, Does.Contain(LocaleFormat.Money(refund.Amount, refund.Currency, culture)));
            if (order is { Status: OrderStatus.Refunded, ClosedOn: { } closed })
                Assert.That(text, Does.Contain(LocaleFormat.Day(closed, culture)));
            Assert.That(text, Does.Not.Contain(order.Email).And.Not.Contain(order.Phone), "what proves the owner is not repeated");
        }
    }

    private static IEnumerable<string> Keys(Order order) => OrderReply.For(order, Today).Select(part => part.Key);

    private static Order With(OrderStatus status, params Shipment[] shipments) => new(
        "KH-1", "a@example.com", "+1", status, Today.AddDays(-6), new OrderMoney(84.9m, "EUR"), "ES", "Visa", [], shipments, ClosedOn: Today);
}
