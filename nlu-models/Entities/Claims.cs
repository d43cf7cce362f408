namespace CrossBorderBot.Nlu.Entities;

/// <summary>Entities found so far. The first finder to claim a span keeps it.</summary>
internal sealed class Claims(string original)
{
    private readonly List<Entity> _entities = [];

    public bool IsFree(int start, int length) => !_entities.Exists(entity => start < entity.Start + entity.Length && entity.Start < start + length);

    public void Add(EntityKind kind, int start, int length, string value, string? detail = null)
    {
        if (IsFree(start, length))
            _entities.Add(new Entity(kind, start, length, original.Substring(start, length), value, detail));
    }

    public IReadOnlyList<Entity> InOrder()
    {
        _entities.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return _entities;
    }
}
