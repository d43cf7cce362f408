namespace CrossBorderBot.Handoff.Roster;

internal enum SignInStatus { SignedIn, Wrong, TooMany }

/// <param name="Account">Set exactly when signed in.</param>
internal readonly record struct SignInResult(SignInStatus Status, AgentAccount? Account);
