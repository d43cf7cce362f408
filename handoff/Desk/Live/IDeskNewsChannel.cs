namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>From the process where something happened to every process with open pages. Best effort, never throws, never waits.</summary>
internal interface IDeskNewsChannel
{
    void Publish(DeskNews news);
}
