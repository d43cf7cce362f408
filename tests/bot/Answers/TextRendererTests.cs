using CrossBorderBot.Answers;
using CrossBorderBot.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Answers;

[Parallelizable(ParallelScope.All)]
public sealed class TextRendererTests
{
    private static readonly TextPart Late = TextPart.Message("order_unpaid",
        ("order", "KH-10482"), ("placed_on", new DateOnly(2026, 3, 1)), ("total", new TextValue.Money(84.9m, "EUR")));

    [TestCase("en", "We haven’t received the payment for order KH-10482 of 1 March 2026 (€84.90) yet.")]
    [TestCase("de", "1. März 2026")]
    [TestCase("es", "Aún no hemos recibido el pago de su pedido KH-10482 del 1 de marzo de 2026, por un total de 84,90\u00a0€.")]
    [TestCase("fr", "votre commande KH-10482 du 1er mars 2026, d’un montant de 84,90\u00a0€")]
    [TestCase("zh", "您于2026年3月1日提交的订单KH-10482，金额€84.90，")]
    [TestCase("ar", "الطلب \u2068KH-10482\u2069 بتاريخ 1 مارس 2026 وقيمته \u206884.90\u00a0€\u2069")]
    public void Render_Values_InTheFormatOfTheLanguage(string language, string part) =>
        Assert.That(Catalogue.Renderer.Render(Late, language), Does.Contain(part).Using(StringComparison.Ordinal), "by character: a culture's comparison overlooks the isolates");

    [Test]
    public void Render_SeveralParts_AreParagraphs() =>
        Assert.That(Catalogue.Renderer.Render([TextPart.Message("rating_thanks"), TextPart.Message("yes")], "en"), Is.EqualTo("Thank you for your rating.\n\nYes, please"));

    [Test]
    public void Render_TextOfTheShopper_IsNotRenderedAgain() =>
        Assert.That(Catalogue.Message("order_unknown_again", "en", ("order", "{shop} {support_email}")), Does.Contain("{shop} {support_email}"));

    [Test]
    public void Render_CountryMessageAndTitle_AreInTheLanguage()
    {
        Assert.That(
            Catalogue.Message("order_customs", "de", ("order", "1"), ("carrier", "DHL"), ("tracking", "2"), ("country", new TextValue.Country("CN")), ("since", new DateOnly(2026, 3, 1))),
            Does.Contain("China").And.Contain("1. März 2026"));
        Assert.That(
            Catalogue.Message("summary_line", "es", ("topic", new TextValue.Title("payment.unauthorized")), ("order", new TextValue.Message("summary_unknown")), ("amounts", "3 €"), ("mood", new TextValue.Message("mood_calm"))),
            Does.Contain(Catalogue.Title("payment.unauthorized", "es")).And.Contain(Catalogue.Message("mood_calm", "es")).And.Contain(Catalogue.Message("summary_unknown", "es")));
    }

    [Test]
    public void Render_UnknownLanguage_IsTheReference() =>
        Assert.That(Catalogue.Article("shipping.cost", "tlh"), Is.EqualTo(Catalogue.Article("shipping.cost", "en")));

    [Test]
    public void Render_ValueMissing_IsAnError() =>
        Assert.That(() => Catalogue.Message("order_lost", "en"), Throws.InstanceOf<KeyNotFoundException>());

    [TestCase("en", "DHL, UPS, PostNL and EMS")]
    [TestCase("zh", "DHL、UPS、PostNL和EMS")]
    [TestCase("de", "DHL, UPS, PostNL und EMS")]
    [TestCase("ar", "\u2068DHL، UPS، PostNL وEMS\u2069")]
    public void Render_Lists_AreJoinedTheLanguagesWay(string language, string list) =>
        Assert.That(Catalogue.Article("shipping.methods", language), Does.Contain(list).Using(StringComparison.Ordinal));
}
