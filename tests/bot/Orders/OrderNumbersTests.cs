using CrossBorderBot.Orders;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Orders;

[Parallelizable(ParallelScope.All)]
public sealed class OrderNumbersTests
{
    [TestCase("KH-10482", "KH10482")]
    [TestCase("kh 10482", "KH10482")]
    [TestCase("ＫＨ－１０４８２", "KH10482")]
    [TestCase("#١٠٤٨٢", "10482")]
    [TestCase("", "")]
    public void Normalise_AnyNotation_IsOne(string written, string normal) => Assert.That(OrderNumbers.Normalise(written), Is.EqualTo(normal));

    [Test]
    public void Digits_Number_DropsTheLetters() => Assert.That(OrderNumbers.Digits("KH-10482"), Is.EqualTo("10482"));
}
