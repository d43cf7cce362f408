using CrossBorderBot.Handoff.Queue;

namespace CrossBorderBot.Handoff.Roster;

/// <param name="Email">As <see cref="EmailAddress.TryNormalize"/> gives it.</param>
/// <param name="Languages">BCP-47 tags the agent reads and writes.</param>
/// <param name="SecurityStamp">Changes with the password; a session with another stamp is over.</param>
public sealed record AgentAccount(
    string Id, string Name, string Email, AgentRole Role, IReadOnlyList<string> Languages, IReadOnlyList<string> Skills,
    string PasswordHash, string SecurityStamp)
{
    public AgentRef Ref => new(Id, Name);

    /// <summary>Without hash and stamp: an account may end up in a log.</summary>
    public override string ToString() => $"agent {Id}";
}
