using CrossBorderBot.Orders;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Orders;

[Parallelizable(ParallelScope.All)]
public sealed class OrderOwnershipTests
{
    private static readonly Order Order = new(
        "KH-10482", "Lucia@Example.com", "+34 612 345 678", OrderStatus.Shipped, new DateOnly(2026, 3, 1), new OrderMoney(84.9m, "EUR"), "ES", "Visa", [], []);

    [TestCase("lucia@example.com", true)]
    [TestCase(" LUCIA@EXAMPLE.COM ", true)]
    [TestCase("lucia@example.co", false)]
    [TestCase("ucia@example.com", false)]
    [TestCase("@", false)]
    [TestCase("612345678", true)]
    [TestCase("+34612345678", true)]
    [TestCase("0034 612-345-678", true)]
    [TestCase("٦١٢٣٤٥٦٧٨", true)]
    [TestCase("６１２３４５６７８", true)]
    [TestCase("12345678", true)]
    [TestCase("2345678", false)]
    [TestCase("612345679", false)]
    [TestCase("5678", false)]
    [TestCase("", false)]
    public void Matches_Contact_OnlyTheOwners(string contact, bool matches) => Assert.That(OrderOwnership.Matches(Order, contact), Is.EqualTo(matches));

    [TestCase("", "")]
    [TestCase("1234567", "1234567")]
    public void Matches_OrderWithoutATelephone_NothingMatches(string known, string contact) =>
        Assert.That(OrderOwnership.Matches(Order with { Phone = known }, contact), Is.False);

    [Test]
    public void Matches_OrderWithoutAnEmail_EmptyAddressDoesNotMatch() =>
        Assert.That(OrderOwnership.Matches(Order with { Email = "" }, " @ "), Is.False);
}
