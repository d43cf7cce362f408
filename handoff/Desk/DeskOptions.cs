namespace CrossBorderBot.Handoff.Desk;

public sealed class DeskOptions
{
    public string Language { get; set; } = "en";
}
