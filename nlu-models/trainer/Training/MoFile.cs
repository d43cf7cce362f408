using System.Buffers.Binary;
using System.Text;

namespace CrossBorderBot.Trainer.Training;

/// <summary>Reads compiled translations (https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html).</summary>
internal static class MoFile
{
    private const uint LittleEndian = 0x950412DE, BigEndian = 0xDE120495;

    /// <returns>Originals and their translations, each plural form apart; none for a file that is no *.mo or not UTF-8.</returns>
    public static IEnumerable<(string Original, string Translation)> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var magic = bytes.Length < 28 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (magic is not (LittleEndian or BigEndian))
            yield break;
        var number = (int at) => magic == LittleEndian ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
        var (count, originals, translations) = (number(8), number(12), number(16));
        for (var i = 0; i < count; i++)
        {
            // The first entry is the header; what stands before a byte 4 is the context.
            var original = Text(bytes, number(originals + 8 * i), number(originals + 8 * i + 4)).Split('\u0004')[^1].Split('\0')[0];
            if (original.Length == 0)
                continue;
            foreach (var form in Text(bytes, number(translations + 8 * i), number(translations + 8 * i + 4)).Split('\0'))
                yield return (original, form);
        }
    }

    private static string Text(byte[] bytes, int length, int start) => Encoding.UTF8.GetString(bytes, start, length);
}
