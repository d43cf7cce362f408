namespace CrossBorderBot.Handoff.Roster;

/// <summary>Who may sign in at the desk. Store errors surface as exceptions.</summary>
public interface IAgentDirectory
{
    Task<AgentAccount?> FindAsync(string id, CancellationToken cancellationToken);

    /// <param name="email">Normalized.</param>
    Task<AgentAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Everyone, by name.</summary>
    Task<IReadOnlyList<AgentAccount>> ListAsync(CancellationToken cancellationToken);

    /// <returns>False: the e-mail is taken, nothing was written.</returns>
    Task<bool> AddAsync(AgentAccount account, CancellationToken cancellationToken);

    /// <summary>Replaces the account of the same id; its e-mail stays.</summary>
    Task SaveAsync(AgentAccount account, CancellationToken cancellationToken);

    Task<bool> HasAdministratorAsync(CancellationToken cancellationToken);

    /// <summary>Remembers a setup link by the SHA-256 of its token. Only the newest few are kept.</summary>
    Task AddSetupTokenAsync(string tokenHash, CancellationToken cancellationToken);

    Task<bool> IsSetupTokenAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>In one step: adds the account and voids every setup link.</summary>
    /// <returns>False: the link is not good (any more), or an administrator exists, or the e-mail is taken; nothing was written.</returns>
    Task<bool> AddFirstAdministratorAsync(AgentAccount account, string tokenHash, CancellationToken cancellationToken);
}
