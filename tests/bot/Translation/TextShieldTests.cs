using CrossBorderBot.Translation;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation;

public class TextShieldTests
{
    [TestCase("Where is order #A-1001?", "#A-1001")]
    [TestCase("RR123456785GB and 1Z999AA10123456784.", "RR123456785GB|1Z999AA10123456784")]
    [TestCase("I paid €12.50, not 1 250,00 EUR or $30!", "€12.50|1 250,00 EUR|$30")]
    [TestCase("12,50 zł, 50 kr och 20 %", "12,50 zł|50 kr|20 %")]
    [TestCase("on 2026-05-12 at 14:30, or 12.05.2026.", "2026-05-12|14:30|12.05.2026")]
    [TestCase("See https://x.example/t?id=1&a=2, or www.shop.example.", "https://x.example/t?id=1&a=2|www.shop.example")]
    [TestCase("Write to ana.lopez+x@shop.example!", "ana.lopez+x@shop.example")]
    [TestCase("Call +49 30 1234-5678 or (030) 123 4567.", "+49 30 1234-5678|(030) 123 4567")]
    [TestCase("9400 1000 0000 0000 0000 00 is lost", "9400 1000 0000 0000 0000 00")]
    [TestCase("我的订单10045还没到，单号RR123456785CN。", "10045|RR123456785CN")]
    [TestCase("طلبي رقم١٠٠٤٥ لم يصل", "١٠٠٤٥")]
    [TestCase("a 14-day return, 128GB, the 2nd", "14|128|2")]
    [TestCase("Hello {name}, {{order}}", "{name}|{{order}}")]
    [TestCase("no numbers here, and/or S/M", "")]
    public void Find_Text_GivesSpans(string text, string expected) =>
        Assert.That(string.Join('|', TextShield.Find(text).Select(s => s.In(text).ToString())), Is.EqualTo(expected));

    [TestCase("Order 10045", "Pedido 10045", true)]
    [TestCase("Order 10045", "Pedido 10054", false)]
    [TestCase("Order 10045", "Pedido", false)]
    [TestCase("Order", "Pedido 1", false)]
    [TestCase("Order 10045 and 10045", "Pedido 10045", false)]
    [TestCase("A-1 then B-2", "B-2 y luego A-1", true)]
    [TestCase("€50 and £30", "50 € y 30 £", true)]
    [TestCase("€50 and £30", "30 € y 50 £", false)]
    [TestCase("€50", "$50", false)]
    [TestCase("€50", "50", false)]
    [TestCase("50 EUR", "50 €", true)]
    [TestCase("12,50 €", "1250 €", false)]
    [TestCase("20%", "20 %", true)]
    [TestCase("رقم ١٠٠٤٥", "number 10045", true)]
    [TestCase("رقم ١٠٠٤٥", "number 10046", false)]
    [TestCase("https://a.example/Ab?id=1", "https://a.example/ab?id=1", false)]
    [TestCase("ana@x.example", "Ana@y.example", false)]
    [TestCase("+49 30 123456", "+49 123456 30", false)]
    [TestCase("a 14-day return", "devolución de 14 días", true)]
    [TestCase("#A-1001", "n.º A-1001", true)]
    [TestCase("Hello {name}", "Hola {nombre}", false)]
    public void Preserves_Translation_ComparesValues(string source, string translation, bool expected) =>
        Assert.That(TextShield.Preserves(source, translation, "en", "es"), Is.EqualTo(expected));

    [TestCase("en", "May 12, 2026", "zh-Hans", "2026年5月12日", true)]
    [TestCase("en", "May 12, 2026", "zh-Hans", "2026年6月12日", false)]
    [TestCase("ja", "5月12日に届く", "de", "Kommt am 12. Mai an", true)]
    [TestCase("ja", "3月12日に届く", "de", "Kommt am 12. März an", true)]
    [TestCase("ja", "3月12日に届く", "de", "Kommt am 12. April an", false)]
    [TestCase("ko", "3월 12일", "pl", "12 marca", true)]
    public void Preserves_MonthNumberAndName_AreTheSameMonth(string from, string source, string to, string translation, bool expected) =>
        Assert.That(TextShield.Preserves(source, translation, from, to), Is.EqualTo(expected));

    [TestCase("10045", false)]
    [TestCase("€50 !", false)]
    [TestCase("👍", false)]
    [TestCase("RR123456785GB?", false)]
    [TestCase("ok 10045", true)]
    [TestCase("好", true)]
    public void HasWords_Text_TellsWhetherThereIsSomethingToTranslate(string text, bool expected) =>
        Assert.That(TextShield.HasWords(text), Is.EqualTo(expected));
}
