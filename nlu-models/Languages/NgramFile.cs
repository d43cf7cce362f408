using System.IO.Compression;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>The compact file of <see cref="NgramGroup"/>s that data/languages/derive.sh makes; Brotli inside.</summary>
internal static class NgramFile
{
    public static void Write(Stream target, IReadOnlyList<(Script Script, string[] Languages, uint[] Hashes, byte[] Rows)> groups)
    {
        using var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(groups.Count);
        foreach (var (script, languages, hashes, rows) in groups)
        {
            writer.Write((byte)script);
            writer.Write(string.Join(' ', languages));
            writer.Write(hashes.Length);
            foreach (var hash in hashes)
                writer.Write(hash);
            // Column by column: the figures of one language are alike, which the compressor likes.
            for (var language = 0; language < languages.Length; language++)
                for (var row = 0; row < hashes.Length; row++)
                    writer.Write(rows[row * languages.Length + language]);
        }
    }

    public static NgramGroup[] Read(Stream source)
    {
        using var brotli = new BrotliStream(source, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        brotli.CopyTo(memory);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var groups = new NgramGroup[reader.ReadInt32()];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = ReadGroup(reader);
        return groups;
    }

    private static NgramGroup ReadGroup(BinaryReader reader)
    {
        var (script, languages) = ((Script)reader.ReadByte(), reader.ReadString().Split(' '));
        var hashes = new uint[reader.ReadInt32()];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = reader.ReadUInt32();
        var columns = reader.ReadBytes(hashes.Length * languages.Length);
        var rows = new byte[columns.Length];
        for (var language = 0; language < languages.Length; language++)
            for (var row = 0; row < hashes.Length; row++)
                rows[row * languages.Length + language] = columns[language * hashes.Length + row];
        return new NgramGroup(script, languages, hashes, rows);
    }
}
