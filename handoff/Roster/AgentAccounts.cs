using System.Net;

namespace CrossBorderBot.Handoff.Roster;

/// <summary>Sign-in and new accounts. What it is given has been checked for form by the endpoints.</summary>
internal sealed class AgentAccounts(IAgentDirectory directory, PasswordVerifier passwords, SignInThrottle throttle)
{
    public async Task<SignInResult> SignInAsync(string? email, string? password, IPAddress? address, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryNormalize(email, out var normalized) || password is not { Length: > 0 and <= PasswordPolicy.MaxLength })
            normalized = password = "";
        if (!throttle.TryBegin(normalized, address))
            return new SignInResult(SignInStatus.TooMany, null);
        var account = normalized.Length == 0 ? null : await directory.FindByEmailAsync(normalized, cancellationToken).ConfigureAwait(false);
        if (!await passwords.VerifyAsync(account?.PasswordHash, password, cancellationToken).ConfigureAwait(false))
            return new SignInResult(SignInStatus.Wrong, null);
        throttle.Succeeded(normalized, address);
        return new SignInResult(SignInStatus.SignedIn, account);
    }

    /// <returns>Null: the e-mail is taken.</returns>
    public async Task<AgentAccount?> AddAsync(NewAgent agent, CancellationToken cancellationToken)
    {
        var account = ToAccount(agent);
        return await directory.AddAsync(account, cancellationToken).ConfigureAwait(false) ? account : null;
    }

    /// <returns>Null: the link is not good any more.</returns>
    public async Task<AgentAccount?> SetUpAsync(string token, NewAgent administrator, CancellationToken cancellationToken)
    {
        var account = ToAccount(administrator);
        return await directory.AddFirstAdministratorAsync(account, SetupToken.Hash(token), cancellationToken).ConfigureAwait(false) ? account : null;
    }

    private AgentAccount ToAccount(NewAgent agent) => new(
        Guid.CreateVersion7().ToString("N"), agent.Name, agent.Email, agent.Role, agent.Languages, agent.Skills,
        passwords.Hash(agent.Password), Guid.NewGuid().ToString("N"));
}
