using System.Text.Json;
using System.Text.RegularExpressions;
using CrossBorderBot.Orders;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.TestSupport;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Orders;

[Parallelizable(ParallelScope.All)]
public sealed class DemoOrderDirectoryTests
{
    private static readonly string File = Path.Combine(Repository.Root, "bot", "Orders", "demo-orders.json");
    private static readonly ManualClock Clock = new();
    private static readonly DateOnly Today = DateOnly.FromDateTime(Clock.GetUtcNow().Date);
    private static readonly DemoOrderDirectory Directory = new(File, Clock);

    [Test]
    public async Task File_Orders_AreTwentyAndOfEveryKind()
    {
        var orders = await AllAsync();
        Assert.That(Directory.Count, Is.EqualTo(20));
        Assert.That(orders.Select(order => order.Status).Distinct(), Is.EquivalentTo(Enum.GetValues<OrderStatus>()));
        Assert.That(orders.SelectMany(order => order.Shipments).Select(shipment => shipment.Status).Distinct(), Is.EquivalentTo(Enum.GetValues<ShipmentStatus>()));
        Assert.That(orders.Count(order => order.Shipments.Count > 1), Is.GreaterThanOrEqualTo(2), "split orders");
        Assert.That(orders.SelectMany(order => order.Shipments).Count(shipment => shipment.Status == ShipmentStatus.InTransit && shipment.EstimatedOn < Today), Is.GreaterThanOrEqualTo(2), "late parcels");
        Assert.That(orders.Select(order => order.Destination).Distinct().Count(), Is.GreaterThanOrEqualTo(15));
        Assert.That(orders.Select(order => order.Email), Is.Unique);
        Assert.That(orders.Select(order => OrderNumbers.Digits(order.Phone)[^8..]), Is.Unique);
    }

    [Test]
    public async Task File_Orders_TellOneStory()
    {
        foreach (var order in await AllAsync())
        {
            Assert.That(order.PlacedOn, Is.LessThanOrEqualTo(Today), order.Number);
            Assert.That(order.Total.Amount, Is.Positive, order.Number);
            Assert.That(order.Items, Is.Not.Empty, order.Number);
            Assert.That(order.Items, Has.All.Property(nameof(OrderItem.Quantity)).Positive, order.Number);
            Assert.That(order.Email, Does.EndWith("@example.com"), "a demonstration names no real person");
            Assert.That(order.Shipments.Count > 0, Is.EqualTo(order.Status == OrderStatus.Shipped), order.Number);
            Assert.That(order.ClosedOn is not null, Is.EqualTo(order.Status is OrderStatus.Cancelled or OrderStatus.Refunded or OrderStatus.RefundPending or OrderStatus.Returned), order.Number);
            Assert.That(order.Refund?.Amount ?? 0, Is.LessThanOrEqualTo(order.Total.Amount), order.Number);
            foreach (var shipment in order.Shipments)
            {
                Assert.That(shipment.LastEventOn, Is.InRange(order.PlacedOn, Today), order.Number);
                Assert.That(shipment.DeliveredOn is not null, Is.EqualTo(shipment.Status == ShipmentStatus.Delivered), order.Number);
                Assert.That(shipment.Until is not null, Is.EqualTo(shipment.Status == ShipmentStatus.Pickup), order.Number);
                Assert.That(shipment.Place, Is.Not.Empty, order.Number);
            }
        }
    }

    [Test]
    public async Task File_TrackingNumbers_HaveTheShapeAndCheckDigitOfTheirCarrier()
    {
        var shipments = (await AllAsync()).SelectMany(order => order.Shipments).ToList();
        Assert.That(shipments.Select(shipment => shipment.TrackingNumber), Is.Unique);
        foreach (var shipment in shipments)
            Assert.That(IsValid(shipment.Carrier, shipment.TrackingNumber), Is.True, $"{shipment.Carrier} {shipment.TrackingNumber}");
    }

    [Test]
    public async Task File_OrderNumbers_FitTheShopsPattern()
    {
        foreach (var order in await AllAsync())
            Assert.That(Regex.IsMatch(order.Number, $"^(?:{Catalogue.Shop.Value.OrderNumberPattern})$"), Is.True, order.Number);
    }

    [TestCase("KH-10482")]
    [TestCase("kh 10482")]
    [TestCase("KH10482")]
    [TestCase("10482")]
    [TestCase("١٠٤٨٢")]
    public async Task Find_AnyNotation_FindsTheOrder(string written) =>
        Assert.That((await Directory.FindAsync(written, default))?.Number, Is.EqualTo("KH-10482"));

    [TestCase("KH-99999")]
    [TestCase("99999")]
    [TestCase("XX-10482")]
    [TestCase("0482")]
    [TestCase("")]
    [TestCase("KH")]
    public async Task Find_Unknown_IsNull(string written) => Assert.That(await Directory.FindAsync(written, default), Is.Null);

    [Test]
    public async Task Find_DigitsOfTwoOrders_IsNull()
    {
        using var folder = new TemporaryFolder();
        var twins = JsonSerializer.Deserialize<JsonElement[]>(await System.IO.File.ReadAllTextAsync(File))![..1]
            .SelectMany(order => new[] { order.GetRawText(), order.GetRawText().Replace("KH-10482", "AB-10482", StringComparison.Ordinal) });
        await System.IO.File.WriteAllTextAsync(folder.File("orders.json"), $"[{string.Join(',', twins)}]");
        var directory = new DemoOrderDirectory(folder.File("orders.json"), Clock);
        Assert.That(await directory.FindAsync("10482", default), Is.Null, "which of the two would be a guess");
        Assert.That((await directory.FindAsync("AB10482", default))?.Number, Is.EqualTo("AB-10482"));
    }

    [Test]
    public async Task Find_DaysLater_MovesWithTheDate()
    {
        var clock = new ManualClock();
        var directory = new DemoOrderDirectory(File, clock);
        var before = (await directory.FindAsync("KH-10482", default))!.PlacedOn;
        clock.Advance(TimeSpan.FromDays(400));
        Assert.That((await directory.FindAsync("KH-10482", default))!.PlacedOn, Is.EqualTo(before.AddDays(400)));
    }

    [TestCase(null)]
    [TestCase("{")]
    [TestCase("""[{"number":"A-1"},{"number":"a1"}]""")]
    public async Task Open_FileMissingOrBroken_SaysWhichAndTheCure(string? content)
    {
        using var folder = new TemporaryFolder();
        if (content is not null)
            await System.IO.File.WriteAllTextAsync(folder.File("orders.json"), content);
        Assert.That(
            () => new DemoOrderDirectory(folder.File("orders.json"), Clock),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains(folder.File("orders.json")).And.Message.Contains("Orders:DemoFile"));
    }

    private static async Task<List<Order>> AllAsync()
    {
        var numbers = JsonSerializer.Deserialize<JsonElement[]>(await System.IO.File.ReadAllTextAsync(File))!.Select(order => order.GetProperty("number").GetString()!);
        return (await Task.WhenAll(numbers.Select(number => Directory.FindAsync(number, default)))).Select(order => order!).ToList();
    }

    private static bool IsValid(string carrier, string number) => carrier switch
    {
        "EMS" or "PostNL" => IsUniversalPostal(number),
        "UPS" => IsUps(number),
        "DHL" => IsDhlExpress(number),
        _ => false,
    };

    // UPU S10: two letters, eight digits weighted 8 6 4 2 3 5 9 7, check digit, country.
    private static bool IsUniversalPostal(string number)
    {
        if (!Regex.IsMatch(number, "^[A-Z]{2}[0-9]{9}[A-Z]{2}$"))
            return false;
        int[] weights = [8, 6, 4, 2, 3, 5, 9, 7];
        var check = 11 - weights.Select((weight, i) => weight * (number[2 + i] - '0')).Sum() % 11;
        return number[10] - '0' == check switch { 10 => 0, 11 => 5, _ => check };
    }

    // 1Z, fifteen characters (letters count as (code − 63) mod 10), every second one doubled, check digit.
    private static bool IsUps(string number)
    {
        if (!Regex.IsMatch(number, "^1Z[0-9A-Z]{15}[0-9]$"))
            return false;
        var sum = number[2..17].Select((c, i) => (char.IsAsciiDigit(c) ? c - '0' : (c - 63) % 10) * (i % 2 == 0 ? 1 : 2)).Sum();
        return (10 - sum % 10) % 10 == number[17] - '0';
    }

    // Waybill: nine digits modulo 7 is the tenth.
    private static bool IsDhlExpress(string number) =>
        Regex.IsMatch(number, "^[0-9]{10}$") && long.Parse(number[..9], System.Globalization.CultureInfo.InvariantCulture) % 7 == number[9] - '0';
}
