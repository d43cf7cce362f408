namespace CrossBorderBot.Turns;

/// <summary>Kinds of effects that concern the queue.</summary>
internal static class HandoffEffects
{
    public const string Enqueue = "handoff.enqueue";
    public const string Abandon = "handoff.abandon";
}
