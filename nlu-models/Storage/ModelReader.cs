using System.Buffers.Binary;
using System.Security.Cryptography;
using CrossBorderBot.Nlu.Explaining;
using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Intents;
using CrossBorderBot.Nlu.Languages;

namespace CrossBorderBot.Nlu.Storage;

/// <summary>Reads a model file and trusts nothing in it before the checksum has passed.</summary>
internal static class ModelReader
{
    /// <exception cref="InvalidDataException">The file is foreign, newer, truncated or damaged; the sentence names the cure.</exception>
    public static ModelContent Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        Span<byte> header = stackalloc byte[ModelFormat.HeaderLength];
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith(ModelFormat.Magic))
            throw Bad(path, "is no CrossBorderBot model");
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[10..]) > ModelFormat.Version)
            throw Bad(path, $"needs a newer CrossBorderBot (file version {BinaryPrimitives.ReadUInt16LittleEndian(header[8..])}, this one reads {ModelFormat.Version})");
        var length = BinaryPrimitives.ReadInt64LittleEndian(header[12..]);
        if (length is < 0 or > ModelFormat.MaxPayload || file.Length != ModelFormat.HeaderLength + length)
            throw Bad(path, "is truncated or has bytes too many");
        var payload = new byte[length];
        file.ReadExactly(payload);
        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(payload, actual);
        if (!actual.SequenceEqual(header[20..]))
            throw Bad(path, "is damaged (its checksum does not match)");
        return Parse(path, payload);
    }

    private static ModelContent Parse(string path, byte[] payload)
    {
        try
        {
            return Parse(new PayloadReader(payload));
        }
        catch (Exception error) when (error is EndOfStreamException or ArgumentException or FormatException)
        {
            throw Bad(path, "contradicts itself", error);
        }
    }

    private static ModelContent Parse(PayloadReader reader)
    {
        var (languages, intents) = (reader.Strings(), reader.Strings());
        var (temperature, stride) = (reader.Single(), reader.Count());
        var bias = reader.Array<float>();
        var table = new FeatureTable(reader.Array<uint>());
        var weights = new IntentWeights(stride, reader.Array<float>(), reader.Array<float>(), reader.Array<sbyte>(), bias, temperature);
        var fits = intents.Length > 0 && stride >= intents.Length && stride % 16 == 0 && stride <= 4096 && bias.Length == stride
            && weights.Idf.Length == table.Count && weights.Scales.Length == table.Count && weights.Quantized.Length == (long)table.Count * stride;
        if (!fits)
            throw new FormatException("The sizes of the weight arrays do not agree.");
        var words = new WordCounts[reader.Count()];
        for (var i = 0; i < words.Length; i++)
            words[i] = new WordCounts(reader.String(), reader.Array<uint>(), reader.Array<ushort>());
        return new ModelContent(languages, new IntentModel(intents, table, weights), words, reader.AtEnd ? TrainingMessages.None : TrainingMessages.FromPacked(reader.Array<byte>()));
    }

    private static InvalidDataException Bad(string path, string what, Exception? inner = null) =>
        new($"The model file {path} {what}: {ModelFormat.Cure}.", inner);
}
