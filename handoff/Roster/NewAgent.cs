namespace CrossBorderBot.Handoff.Roster;

/// <param name="Email">Normalized.</param>
internal sealed record NewAgent(
    string Name, string Email, string Password, AgentRole Role, IReadOnlyList<string> Languages, IReadOnlyList<string> Skills);
