using System.IO.Compression;
using System.Runtime.InteropServices;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>The compact file of <see cref="LetterModel"/>s that data/languages/derive.sh makes; Brotli inside.</summary>
internal static class LetterModelFile
{
    public static void Write(Stream target, IReadOnlyList<LetterModel> models)
    {
        using var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(models.Count);
        foreach (var model in models)
        {
            writer.Write((byte)model.Script);
            writer.Write(string.Join(' ', model.Languages));
            writer.Write(model.Weights.Length);
            writer.Write(MemoryMarshal.AsBytes(model.Weights.AsSpan()));
        }
    }

    public static LetterModel[] Read(Stream source)
    {
        using var brotli = new BrotliStream(source, CompressionMode.Decompress);
        using var reader = new BinaryReader(brotli);
        var models = new LetterModel[reader.ReadInt32()];
        for (var i = 0; i < models.Length; i++)
        {
            var (script, languages) = ((Script)reader.ReadByte(), reader.ReadString().Split(' '));
            var weights = new sbyte[reader.ReadInt32()];
            brotli.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
            models[i] = new LetterModel(script, languages, weights);
        }
        return models;
    }
}
