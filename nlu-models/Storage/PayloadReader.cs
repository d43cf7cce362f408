using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CrossBorderBot.Nlu.Storage;

/// <summary>Reads counted values; a count that exceeds what is left is an error before anything is allocated.</summary>
internal sealed class PayloadReader(byte[] payload)
{
    private int _position;

    public bool AtEnd => _position == payload.Length;

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    public int Count()
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        return count >= 0 && count <= payload.Length - _position ? count : throw new EndOfStreamException();
    }

    public T[] Array<T>() where T : unmanaged
    {
        var count = Count();
        return MemoryMarshal.Cast<byte, T>(Take((long)count * Unsafe.SizeOf<T>())).ToArray();
    }

    public string[] Strings()
    {
        var values = new string[Count()];
        for (var i = 0; i < values.Length; i++)
            values[i] = String();
        return values;
    }

    /// <summary>As <see cref="BinaryWriter.Write(string)"/>: length as 7-bit groups, then UTF-8.</summary>
    public string String()
    {
        var (length, shift) = (0, 0);
        byte group;
        do
        {
            group = Take(1)[0];
            length |= (group & 0x7F) << shift;
            shift += 7;
        }
        while (group >= 0x80 && shift < 28);
        return Encoding.UTF8.GetString(Take(length));
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > payload.Length - _position)
            throw new EndOfStreamException();
        var taken = payload.AsSpan(_position, (int)length);
        _position += (int)length;
        return taken;
    }
}
