using System.IO.Compression;

namespace CrossBorderBot.Nlu.Explaining;

/// <summary>The messages a model learned from, kept packed until somebody asks for an explanation.</summary>
internal sealed class TrainingMessages
{
    private readonly Lazy<TrainingMessage[]> _messages;

    private TrainingMessages(byte[] packed)
    {
        Packed = packed;
        _messages = new Lazy<TrainingMessage[]>(() => Unpack(packed));
    }

    public static TrainingMessages None { get; } = new([]);

    /// <summary>As in the model file: Brotli over counted strings; empty for no messages.</summary>
    public byte[] Packed { get; }

    public IReadOnlyList<TrainingMessage> All => _messages.Value;

    public static TrainingMessages FromPacked(byte[] packed) => packed.Length == 0 ? None : new(packed);

    public static TrainingMessages Of(IReadOnlyCollection<TrainingMessage> messages)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(memory, CompressionLevel.Optimal)))
        {
            writer.Write(messages.Count);
            foreach (var message in messages)
            {
                writer.Write(message.Language);
                writer.Write(message.Intent);
                writer.Write(message.Text);
                writer.Write(message.English ?? "");
            }
        }
        return new(memory.ToArray());
    }

    private static TrainingMessage[] Unpack(byte[] packed)
    {
        if (packed.Length == 0)
            return [];
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        var messages = new TrainingMessage[reader.ReadInt32()];
        for (var i = 0; i < messages.Length; i++)
            messages[i] = new TrainingMessage(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString() is { Length: > 0 } english ? english : null);
        return messages;
    }
}

internal sealed record TrainingMessage(string Language, string Intent, string Text, string? English);
