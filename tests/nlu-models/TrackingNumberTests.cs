using CrossBorderBot.Nlu.Entities;

namespace CrossBorderBot.Nlu.Tests;

/// <summary>Samples of shared/protocols/tracking-numbers.md, sections 1 to 7.</summary>
internal sealed class TrackingNumberTests
{
    private static readonly EntityExtractor Extractor = new(new NluOptions());

    [TestCase("RR123456785GB", "S10")]
    [TestCase("RR473124829GB", "S10")]
    [TestCase("LX000000014FR", "S10")]
    [TestCase("CP000000080ES", "S10")]
    [TestCase("EE000000155PT", "S10")]
    [TestCase("1Z999AA10123456784", "UPS")]
    [TestCase("1Z12345E1512345676", "UPS")]
    [TestCase("1Z12345E6605272234", "UPS")]
    [TestCase("1Z5R89390357567127", "UPS")]
    [TestCase("1Z879E930346834440", "UPS")]
    [TestCase("1Z410E7W0392751591", "UPS")]
    [TestCase("1ZXX3150YW44070023", "UPS")]
    [TestCase("9611020987654312345672", "FedEx")]
    [TestCase("1001921334250001000300779017972697", "FedEx")]
    [TestCase("1001921380360001000300639585804382", "FedEx")]
    [TestCase("9400111206206406260787", "USPS")]
    [TestCase("9405803699300124287899", "USPS")]
    [TestCase("9205590164917312751089", "USPS")]
    [TestCase("9505511069605048600624", "USPS")]
    [TestCase("420902109405803699300124287899", "USPS")]
    [TestCase("JJD000390007882823472", "DHL")]
    [TestCase("JVGL0123456789", "DHL")]
    public void Extract_StrongNumber_NeedsNoContext(string number, string carrier)
    {
        AssertTracking($"hola {number.ToLowerInvariant()}, gracias", number, carrier);
        AssertTracking($"我的{number}到哪了", number, carrier);
    }

    [TestCase("RR123456780GB")]
    [TestCase("RR123456784GB")]
    [TestCase("RR12345678GB")]
    [TestCase("RR473124829XX")]
    [TestCase("1Z12345E0205271688")]
    [TestCase("9400111899223197428490")]
    public void Extract_StrongShapeWithWrongCheckDigit_IsNone(string number) => AssertNoTracking($"tracking {number}");

    [TestCase("986578788855", "FedEx")]
    [TestCase("477179081230", "FedEx")]
    [TestCase("799531274483", "FedEx")]
    [TestCase("974367662710", "FedEx")]
    [TestCase("041441760228964", "FedEx")]
    [TestCase("568283610012734", "FedEx")]
    [TestCase("568283610012000", "FedEx")]
    [TestCase("3318810025", "DHL")]
    [TestCase("8487135506", "DHL")]
    [TestCase("1099255990", "DHL")]
    [TestCase("3821724944", "DHL")]
    [TestCase("73891051146", "DHL")]
    [TestCase("K1506235620", "UPS")]
    [TestCase("J4603636537", "UPS")]
    [TestCase("K2479825491", "UPS")]
    [TestCase("V0490119172", "UPS")]
    [TestCase("000123450000000027", "SSCC")]
    public void Extract_WeakNumber_NeedsContext(string number, string carrier)
    {
        AssertNoTracking($"hello {number}");
        AssertTracking($"número de seguimiento {number}", number, carrier);
    }

    [TestCase("fedex 111111111111")]
    [TestCase("ups K1506235622")]
    [TestCase("ups V0411335627")]
    [TestCase("dhl 3318810029")]
    [TestCase("dhl 986578788855")]
    public void Extract_WeakNumberThatDoesNotFit_IsNone(string text) => AssertNoTracking(text);

    [TestCase("my 123456785 is late")]
    [TestCase("No 473124829 de")]
    [TestCase("MY 123456785 IS LATE")]
    [TestCase("1Z999AA1012345678 4 days")]
    public void Extract_Trap_IsNone(string text) => AssertNoTracking(text);

    [TestCase("RR 473 124 829 GB", "RR473124829GB", "S10")]
    [TestCase("RR-473124829-GB", "RR473124829GB", "S10")]
    [TestCase("1Z 999 AA1 01 2345 6784", "1Z999AA10123456784", "UPS")]
    [TestCase("9400 1112 0620 6406 2607 87", "9400111206206406260787", "USPS")]
    [TestCase("fedex 9865 7878 8855", "986578788855", "FedEx")]
    [TestCase("ＲＲ４７３１２４８２９ＧＢ", "RR473124829GB", "S10")]
    public void Extract_GroupedOrFullWidth_IsJoined(string text, string number, string carrier) => AssertTracking(text, number, carrier);

    [Test]
    public void Extract_OrderNumberBesideTrackingNumber_KeepsThemApart()
    {
        var entities = Extractor.Extract("tracking 10045 986578788855");

        Assert.That(entities.Select(entity => (entity.Kind, entity.Value)), Is.EqualTo(new[] { (EntityKind.OrderNumber, "10045"), (EntityKind.TrackingNumber, "986578788855") }));
    }

    private static void AssertTracking(string text, string number, string carrier)
    {
        var entity = Extractor.Extract(text).Single(entity => entity.Kind == EntityKind.TrackingNumber);
        Assert.That((entity.Value, entity.Detail), Is.EqualTo((number, carrier)));
        Assert.That(text.Substring(entity.Start, entity.Length), Is.EqualTo(entity.Text));
    }

    private static void AssertNoTracking(string text) =>
        Assert.That(Extractor.Extract(text).Where(entity => entity.Kind == EntityKind.TrackingNumber), Is.Empty);
}
