using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CrossBorderBot.Nlu.Storage;

internal static class ModelWriter
{
    /// <summary>Writes beside the target first and moves, so that a reader never meets half a file.</summary>
    public static void Write(string path, ModelContent content)
    {
        var payload = Payload(content);
        var header = new byte[ModelFormat.HeaderLength];
        ModelFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), ModelFormat.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(10), ModelFormat.OldestReader);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(12), payload.Length);
        SHA256.HashData(payload, header.AsSpan(20));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        using (var file = File.Create(draft))
        {
            file.Write(header);
            file.Write(payload);
        }
        File.Move(draft, path, overwrite: true);
    }

    private static byte[] Payload(ModelContent content)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        WriteStrings(writer, content.Languages);
        WriteStrings(writer, content.Intents.Intents);
        var weights = content.Intents.Weights;
        writer.Write(weights.Temperature);
        writer.Write(weights.Stride);
        WriteArray(writer, weights.Bias);
        WriteArray(writer, content.Intents.Table.Hashes);
        WriteArray(writer, weights.Idf);
        WriteArray(writer, weights.Scales);
        WriteArray(writer, weights.Quantized);
        writer.Write(content.Words.Length);
        foreach (var words in content.Words)
        {
            writer.Write(words.Language);
            WriteArray(writer, words.Hashes);
            WriteArray(writer, words.Counts);
        }
        WriteArray(writer, content.Messages.Packed);
        writer.Flush();
        return memory.ToArray();
    }

    private static void WriteStrings(BinaryWriter writer, string[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
            writer.Write(value);
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] values) where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }
}
