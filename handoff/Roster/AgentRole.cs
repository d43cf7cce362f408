namespace CrossBorderBot.Handoff.Roster;

/// <summary>Wire form: lower case.</summary>
public enum AgentRole { Agent, Administrator }
