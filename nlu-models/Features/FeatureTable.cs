namespace CrossBorderBot.Nlu.Features;

/// <summary>Feature hash → row of the weight matrix; open addressing with linear probing, at most half full.</summary>
internal sealed class FeatureTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <param name="hashes">Distinct, none 0; the position is the row.</param>
    public FeatureTable(ReadOnlySpan<uint> hashes)
    {
        Hashes = hashes.ToArray();
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        (_keys, _rows, _mask) = (new uint[capacity], new int[capacity], capacity - 1);
        for (var row = 0; row < hashes.Length; row++)
        {
            var slot = Slot(hashes[row]);
            _keys[slot] = hashes[row];
            _rows[slot] = row;
        }
    }

    public uint[] Hashes { get; }

    public int Count => Hashes.Length;

    /// <returns>The row, or -1 for a feature never seen in training.</returns>
    public int Find(uint hash)
    {
        var slot = Slot(hash);
        return _keys[slot] == hash ? _rows[slot] : -1;
    }

    private int Slot(uint hash)
    {
        var slot = (int)(hash & (uint)_mask);
        while (_keys[slot] != 0 && _keys[slot] != hash)
            slot = (slot + 1) & _mask;
        return slot;
    }
}
