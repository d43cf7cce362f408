using System.Globalization;
using CrossBorderBot.Answers;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Answers;

/// <summary>As native readers write it, checked against Unicode's CLDR. ␣ stands for a no-break space, ⸗ for a narrow one.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class LocaleFormatTests
{
    [TestCase("en-GB", "1 March 2026", "31 December 2025")]
    [TestCase("de-DE", "1. März 2026", "31. Dezember 2025")]
    [TestCase("es-ES", "1 de marzo de 2026", "31 de diciembre de 2025")]
    [TestCase("fr-FR", "1er mars 2026", "31 décembre 2025")]
    [TestCase("zh-CN", "2026年3月1日", "2025年12月31日")]
    [TestCase("ar", "1 مارس 2026", "31 ديسمبر 2025")]
    [TestCase("ar-SA", "1 مارس 2026", "31 ديسمبر 2025")]
    [TestCase("fa-IR", "1 مارس 2026", "31 دسامبر 2025")]
    [TestCase("th-TH", "1 มีนาคม 2026", "31 ธันวาคม 2025")]
    [TestCase("pt-BR", "1 de março de 2026", "31 de dezembro de 2025")]
    [TestCase("it-IT", "1 marzo 2026", "31 dicembre 2025")]
    [TestCase("tr-TR", "1 Mart 2026", "31 Aralık 2025")]
    [TestCase("pl-PL", "1 marca 2026", "31 grudnia 2025")]
    [TestCase("ru-RU", "1 марта 2026", "31 декабря 2025")]
    [TestCase("nl-NL", "1 maart 2026", "31 december 2025")]
    [TestCase("sv-SE", "1 mars 2026", "31 december 2025")]
    [TestCase("id-ID", "1 Maret 2026", "31 Desember 2025")]
    [TestCase("vi-VN", "1 tháng 3, 2026", "31 tháng 12, 2025")]
    [TestCase("hi-IN", "1 मार्च 2026", "31 दिसंबर 2025")]
    [TestCase("ja-JP", "2026年3月1日", "2025年12月31日")]
    [TestCase("ko-KR", "2026년 3월 1일", "2025년 12월 31일")]
    [TestCase("zh-TW", "2026年3月1日", "2025年12月31日")]
    public void Day_Culture_IsGregorianInItsWords(string culture, string first, string last)
    {
        Assert.That(LocaleFormat.Day(new DateOnly(2026, 3, 1), Culture(culture)), Is.EqualTo(first));
        Assert.That(LocaleFormat.Day(new DateOnly(2025, 12, 31), Culture(culture)), Is.EqualTo(last));
    }

    [TestCase("en-GB", "€4.90", "€1,234.50")]
    [TestCase("de-DE", "4,90␣€", "1.234,50␣€")]
    [TestCase("es-ES", "4,90␣€", "1.234,50␣€")]
    [TestCase("fr-FR", "4,90␣€", "1⸗234,50␣€")]
    [TestCase("zh-CN", "€4.90", "€1,234.50")]
    [TestCase("ar", "4.90␣€", "1,234.50␣€")]
    [TestCase("ar-SA", "4.90␣€", "1,234.50␣€")]
    public void Money_Euro_AsTheCultureWritesIt(string culture, string small, string big)
    {
        Assert.That(Money(4.9m, "EUR", culture), Is.EqualTo(small));
        Assert.That(Money(1234.5m, "EUR", culture), Is.EqualTo(big));
    }

    [TestCase("en-GB", "USD", "US$60.00")]
    [TestCase("en-US", "USD", "$60.00")]
    [TestCase("fr-FR", "USD", "60,00␣$US")]
    [TestCase("en-GB", "CHF", "CHF␣60.00")]
    [TestCase("de-DE", "CHF", "60,00␣CHF")]
    [TestCase("zh-CN", "CNY", "¥60.00")]
    [TestCase("zh-CN", "JPY", "JP¥60")]
    [TestCase("en-GB", "JPY", "JP¥60")]
    [TestCase("ja-JP", "JPY", "¥60")]
    [TestCase("ja-JP", "CNY", "CN¥60.00")]
    [TestCase("en-GB", "CNY", "CN¥60.00")]
    [TestCase("de-DE", "KRW", "60␣KRW")]
    [TestCase("ko-KR", "KRW", "₩60")]
    [TestCase("hi-IN", "INR", "₹60.00")]
    [TestCase("pl-PL", "PLN", "60,00␣zł")]
    [TestCase("pt-BR", "BRL", "R$␣60,00")]
    [TestCase("sv-SE", "SEK", "60,00␣kr")]
    [TestCase("zh-TW", "CNY", "CN¥60.00")]
    [TestCase("ar-SA", "SAR", "60.00␣SAR")]
    [TestCase("ar", "KWD", "60.000␣KWD")]
    [TestCase("en-GB", "KWD", "KWD␣60.000")]
    public void Money_OtherCurrency_HasItsSignAndDecimals(string culture, string currency, string expected) =>
        Assert.That(Money(60, currency, culture), Is.EqualTo(expected));

    [Test]
    public void Money_ThreeDecimals_LosesNothing() => Assert.That(Money(12.345m, "KWD", "en-GB"), Is.EqualTo("KWD␣12.345"));

    [TestCase("en-GB", "-€3.00")]
    [TestCase("de-DE", "-3,00␣€")]
    public void Money_Negative_KeepsItsSign(string culture, string expected) => Assert.That(Money(-3, "EUR", culture), Is.EqualTo(expected));

    [TestCase("en-GB", "12,345")]
    [TestCase("de-DE", "12.345")]
    [TestCase("fr-FR", "12⸗345")]
    [TestCase("ar", "12,345")]
    public void Number_Culture_GroupsItsWay(string culture, string expected) => Assert.That(Shown(LocaleFormat.Number(12345, Culture(culture))), Is.EqualTo(expected));

    [Test]
    public void IsolateIn_Direction_OnlyRightToLeftNeedsIt()
    {
        Assert.That(LocaleFormat.IsolateIn("KH-10482", Culture("ar")), Is.EqualTo("\u2068KH-10482\u2069"));
        Assert.That(LocaleFormat.IsolateIn("KH-10482", Culture("de")), Is.EqualTo("KH-10482"));
    }

    [Test]
    public void Format_AmbientCulture_DoesNotMatter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Culture("ar-SA");
            Assert.That(LocaleFormat.Day(new DateOnly(2026, 3, 1), Culture("de-DE")), Is.EqualTo("1. März 2026"));
            Assert.That(Money(4.9m, "EUR", "de-DE"), Is.EqualTo("4,90␣€"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Money(decimal amount, string currency, string culture) => Shown(LocaleFormat.Money(amount, currency, Culture(culture)));

    private static string Shown(string text) => text.Replace('\u00a0', '␣').Replace('\u202f', '⸗');

    private static CultureInfo Culture(string name) => CultureInfo.GetCultureInfo(name);
}
