using System.Diagnostics.CodeAnalysis;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Roster;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>From what was typed to an account that may be created.</summary>
internal static class AgentForm
{
    private const int MaxName = 100;
    private const int MaxTags = 50;
    private const int MaxTag = 35; // BCP 47, 4.4.1

    public static bool TryRead(NewAgentBody body, [NotNullWhen(true)] out NewAgent? agent, [NotNullWhen(false)] out string? problem)
    {
        agent = null;
        problem = null;
        var name = body.Name?.Trim();
        if (name is not { Length: > 0 and <= MaxName })
            problem = $"The name must have 1 to {MaxName} characters.";
        else if (!EmailAddress.TryNormalize(body.Email, out _))
            problem = "This is no e-mail address.";
        else if (!PasswordPolicy.Allows(body.Password))
            problem = $"The password must have {PasswordPolicy.MinLength} to {PasswordPolicy.MaxLength} characters.";
        else if (body.Role is not (null or "agent" or "administrator"))
            problem = "The role is agent or administrator.";
        else if (!AreTags(body.Languages) || !AreTags(body.Skills))
            problem = $"Languages and skills are lists of at most {MaxTags} short words.";
        if (problem is not null)
            return false;
        EmailAddress.TryNormalize(body.Email, out var email);
        var role = body.Role == "administrator" ? AgentRole.Administrator : AgentRole.Agent;
        agent = new NewAgent(name!, email!, body.Password!, role, body.Languages ?? [], body.Skills ?? []);
        return true;
    }

    private static bool AreTags(IReadOnlyList<string>? tags) =>
        tags is null || (tags.Count <= MaxTags && tags.All(tag => tag is { Length: > 0 and <= MaxTag }));
}
