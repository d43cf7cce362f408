using CrossBorderBot.Nlu.Entities;

namespace CrossBorderBot.Nlu.Tests;

internal sealed class EntityExtractorTests
{
    private static readonly EntityExtractor Extractor = new(new NluOptions());

    [TestCase("1.299,00 €", "1299.00", "EUR")]
    [TestCase("€60", "60", "EUR")]
    [TestCase("60€", "60", "EUR")]
    [TestCase("me cobraron 60 euros", "60", "EUR")]
    [TestCase("12,50 EUR", "12.50", "EUR")]
    [TestCase("1 299,00 €", "1299.00", "EUR")]
    [TestCase("$12.50", "12.50", "USD")]
    [TestCase("US$ 1,299.99", "1299.99", "USD")]
    [TestCase("£5", "5", "GBP")]
    [TestCase("₹1,299", "1299", "INR")]
    [TestCase("Rs. 1299", "1299", "INR")]
    [TestCase("1299円です", "1299", "JPY")]
    [TestCase("付了¥299，谢谢", "299", "CNY")]
    [TestCase("一共1299元", "1299", "CNY")]
    [TestCase("１２９９円", "1299", "JPY")]
    [TestCase("دفعت ١٢٩٩ ريال", "1299", "SAR")]
    [TestCase("CHF 1'299.50", "1299.50", "CHF")]
    [TestCase("R$ 49,90", "49.90", "BRL")]
    [TestCase("49,90 zł", "49.90", "PLN")]
    public void Extract_Amount_IsInvariantWithCurrency(string text, string value, string currency) =>
        Assert.That(Single(text, EntityKind.Amount), Is.EqualTo((value, (string?)currency)));

    [TestCase("try 2 times")]
    [TestCase("I made 3 orders")]
    public void Extract_WordThatIsAlsoACurrency_IsNoAmount(string text) => Assert.That(Extractor.Extract(text), Is.Empty);

    [TestCase("2026-03-05", "2026-03-05")]
    [TestCase("am 05.03.2026", "2026-03-05")]
    [TestCase("05/03/2026", "2026-03-05")]
    [TestCase("03/25/2026", "2026-03-25")]
    [TestCase("5.3.26", "2026-03-05")]
    [TestCase("bis 24.12. bitte", "--12-24")]
    [TestCase("el 5 de marzo de 2026", "2026-03-05")]
    [TestCase("March 5, 2026", "2026-03-05")]
    [TestCase("le 1er août", "--08-01")]
    [TestCase("3. Mai 2026", "2026-05-03")]
    [TestCase("2026年3月5日", "2026-03-05")]
    [TestCase("3月15日", "--03-15")]
    [TestCase("٥ مارس ٢٠٢٦", "2026-03-05")]
    public void Extract_Date_IsIso(string text, string value) => Assert.That(Single(text, EntityKind.Date).Value, Is.EqualTo(value));

    [TestCase("32.13.2026")]
    [TestCase("31/02/2026")]
    [TestCase("5 pedidos")]
    public void Extract_ImpossibleDate_IsNone(string text) =>
        Assert.That(Extractor.Extract(text).Where(entity => entity.Kind == EntityKind.Date), Is.Empty);

    [TestCase("Ana.Perez+x@Example.co.uk!", EntityKind.Email, "ana.perez+x@example.co.uk")]
    [TestCase("mail:a@example.com，谢谢", EntityKind.Email, "a@example.com")]
    [TestCase("see https://example.com/a?b=1.", EntityKind.Url, "https://example.com/a?b=1")]
    [TestCase("www.example.com/x", EntityKind.Url, "www.example.com/x")]
    [TestCase("+34 600 123 456", EntityKind.Phone, "+34600123456")]
    [TestCase("0049 30 1234567", EntityKind.Phone, "0049301234567")]
    [TestCase("mi teléfono es 600 123 456", EntityKind.Phone, "600123456")]
    [TestCase("我的手机13800138000", EntityKind.Phone, "13800138000")]
    [TestCase("do you ship to Germany?", EntityKind.Country, "DE")]
    [TestCase("envían a Estados Unidos", EntityKind.Country, "US")]
    [TestCase("vous livrez en Côte d'Ivoire", EntityKind.Country, "CI")]
    [TestCase("nach österreich", EntityKind.Country, "AT")]
    [TestCase("能寄到日本吗", EntityKind.Country, "JP")]
    [TestCase("هل توصلون لمصر", EntityKind.Country, "EG")]
    [TestCase("التوصيل إلى المغرب", EntityKind.Country, "MA")]
    [TestCase("4711", EntityKind.OrderNumber, "4711")]
    [TestCase("order #10482", EntityKind.OrderNumber, "10482")]
    [TestCase("pedido 2024-88123", EntityKind.OrderNumber, "202488123")]
    [TestCase("订单CB-20417在哪", EntityKind.OrderNumber, "CB20417")]
    [TestCase("طلبي ٤٧١١", EntityKind.OrderNumber, "4711")]
    [TestCase("ab123456", EntityKind.OrderNumber, "AB123456")]
    public void Extract_Named_GivesItsValue(string text, EntityKind kind, string value) => Assert.That(Single(text, kind).Value, Is.EqualTo(value));

    [TestCase("in 2024 I moved")]
    [TestCase("a 4000 mAh battery")]
    [TestCase("código postal 28013")]
    [TestCase("12.03.2026")]
    [TestCase("1299 €")]
    [TestCase("+34600123456")]
    [TestCase("tell us about it")]
    public void Extract_OtherNumber_IsNoOrderNumber(string text) =>
        Assert.That(Extractor.Extract(text).Where(entity => entity.Kind is EntityKind.OrderNumber or EntityKind.Country), Is.Empty);

    [TestCase("😂😂 #4711 👍", "4711")]
    [TestCase("𝕏 ４７１１ x", "４７１１")]
    [TestCase("\uD83D 4711", "4711")]
    [TestCase("سلام ٤٧١١", "٤٧١١")]
    public void Extract_SurrogatesAndWideDigits_SpanIndexesTheOriginal(string text, string written)
    {
        var entity = Extractor.Extract(CrossBorderBot.Nlu.Text.Sanitizer.Clean(text)).Single();

        Assert.That((entity.Text, text.Substring(entity.Start, entity.Length), entity.Value), Is.EqualTo((written, written, "4711")));
    }

    private static (string Value, string? Detail) Single(string text, EntityKind kind)
    {
        var entity = Extractor.Extract(text).Single(entity => entity.Kind == kind);
        Assert.That(text.Substring(entity.Start, entity.Length), Is.EqualTo(entity.Text));
        return (entity.Value, entity.Detail);
    }
}
