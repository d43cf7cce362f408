namespace CrossBorderBot.Protocol;

/// <summary>Buttons under the last message of a turn; a missing <see cref="To"/> means everyone.</summary>
public sealed class SuggestedActions
{
    public IList<string>? To { get; set; }
    public IList<CardAction>? Actions { get; set; }
}
