namespace CrossBorderBot.Translation.Memory;

/// <summary>Parallel texts the host owns: articles in all languages pairwise, macros, training messages with their gloss. Read once, at the first use.</summary>
public interface IMemorySegmentSource
{
    IEnumerable<MemorySegment> Read();
}
