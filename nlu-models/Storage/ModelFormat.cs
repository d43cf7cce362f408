namespace CrossBorderBot.Nlu.Storage;

/// <summary>
/// <c>*.cbm</c>: magic (8), version (2), oldest readable version (2), payload length (8), SHA-256 of the payload (32), payload.
/// All numbers little-endian. Version 2 ends with the training messages, which a reader of version 1 leaves unread.
/// </summary>
internal static class ModelFormat
{
    public const ushort Version = 2;

    /// <summary>A reader of this or a later version understands what this code writes.</summary>
    public const ushort OldestReader = 1;

    public const int HeaderLength = 8 + 2 + 2 + 8 + 32;

    /// <summary>A larger file is no model of ours; refusing it bounds what a foreign file can make us read.</summary>
    public const long MaxPayload = 256L << 20;

    public const string Cure = "delete it and run ./run.sh to train again";

    public static ReadOnlySpan<byte> Magic => "CBBMODEL"u8;
}
