namespace CrossBorderBot.Conversations;

/// <summary>A conversation between two turns.</summary>
/// <param name="Key">Unique: which shopper on which channel (<c>webchat:c_…</c>).</param>
/// <param name="Epoch">The claim that may write as agent; grows with every claim.</param>
/// <param name="Version">Grows with every turn and change of owner; a turn that began on an older one is refused and run again.</param>
/// <param name="Memory">What the bot remembers, JSON; empty at first.</param>
public sealed record Conversation(
    string Id, string Channel, string Key, string UserId, string? Locale,
    Owner Owner, long Epoch, string? HandoffId, long Version, long LastSequence, string Memory);
