namespace CrossBorderBot.Handoff.Desk.Live;

internal enum DeskNewsKind
{
    /// <summary>The queue moved it: events may wait too.</summary>
    Moved,
    /// <summary>Something an agent sees of it changed.</summary>
    Changed,
    Message,
    Typing,
}
