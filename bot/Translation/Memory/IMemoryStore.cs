namespace CrossBorderBot.Translation.Memory;

/// <summary>Keeps agents' corrections across restarts. Implemented by the host; optional.</summary>
public interface IMemoryStore
{
    /// <summary>All corrections kept so far, oldest first.</summary>
    IEnumerable<MemorySegment> Load();

    /// <summary>Returns when the segment is safe.</summary>
    ValueTask SaveAsync(MemorySegment segment, CancellationToken cancellationToken);
}
