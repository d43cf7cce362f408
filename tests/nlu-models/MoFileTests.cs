using System.Text;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Nlu.Tests;

/// <summary>Bytes as msgfmt writes them.</summary>
internal sealed class MoFileTests
{
    [Test]
    public void Read_ContextPluralAndHeader_GivesEachFormOnceAndNoHeader()
    {
        var found = Read(("", "Language: de\n"), ("menu\u0004Open", "Öffnen"), ("%d parcel\0%d parcels", "%d Paket\0%d Pakete"));

        Assert.That(found, Is.EqualTo(new[] { ("Open", "Öffnen"), ("%d parcel", "%d Paket"), ("%d parcel", "%d Pakete") }));
    }

    [Test]
    public void Read_NoMoFile_FindsNothing() => Assert.That(Read("no such thing, but longer than a header"u8.ToArray()), Is.Empty);

    private static List<(string, string)> Read(params (string Original, string Translation)[] entries)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var tables = 28 + 16 * entries.Length;
        var texts = new MemoryStream();
        (int Length, int Start) Add(string text)
        {
            var start = tables + (int)texts.Length;
            var encoded = Encoding.UTF8.GetBytes(text);
            texts.Write(encoded);
            texts.WriteByte(0);
            return (encoded.Length, start);
        }
        var places = entries.Select(entry => Add(entry.Original)).Concat(entries.Select(entry => Add(entry.Translation))).ToList();
        foreach (var number in new[] { unchecked((int)0x950412DE), 0, entries.Length, 28, 28 + 8 * entries.Length, 0, 0 })
            writer.Write(number);
        foreach (var (length, start) in places)
        {
            writer.Write(length);
            writer.Write(start);
        }
        writer.Write(texts.ToArray());
        writer.Flush();
        return Read(bytes.ToArray());
    }

    private static List<(string, string)> Read(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return [.. MoFile.Read(path)];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
