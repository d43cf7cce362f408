using CrossBorderBot.Handoff.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Roster;

/// <summary>Sees to it that somebody can sign in: from the configuration, else by a one-time link. There is no default password.</summary>
public sealed class FirstAdministrator
{
    public const string EmailKey = "CROSSBORDERBOT_ADMIN_EMAIL";
    public const string PasswordKey = "CROSSBORDERBOT_ADMIN_PASSWORD";

    private readonly IAgentDirectory _directory;
    private readonly PasswordVerifier _passwords;
    private readonly IConfiguration _configuration;
    private readonly string _language;

    internal FirstAdministrator(IAgentDirectory directory, PasswordVerifier passwords, IConfiguration configuration, string language)
    {
        _directory = directory;
        _passwords = passwords;
        _configuration = configuration;
        _language = language;
    }

    /// <summary>To be called once before the host serves. The configured account is created, or given the configured password and role.</summary>
    /// <returns>The link to print, <c>/desk/setup?token=…</c>, while no administrator exists; otherwise null.</returns>
    /// <exception cref="OptionsValidationException">Half a configuration, a bad e-mail or a short password; the message tells the cure.</exception>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        var (email, password) = (_configuration[EmailKey], _configuration[PasswordKey]);
        if (!string.IsNullOrEmpty(email) || !string.IsNullOrEmpty(password))
        {
            await EnsureAsync(Check(email, password), password!, cancellationToken).ConfigureAwait(false);
            return null;
        }
        if (await _directory.HasAdministratorAsync(cancellationToken).ConfigureAwait(false))
            return null;
        var token = SetupToken.New();
        await _directory.AddSetupTokenAsync(SetupToken.Hash(token), cancellationToken).ConfigureAwait(false);
        return $"/desk/setup?token={token}";
    }

    private static string Check(string? email, string? password)
    {
        if (!EmailAddress.TryNormalize(email, out var normalized))
            throw Refuse($"{EmailKey} is missing or no e-mail address; set it together with {PasswordKey}, or neither to get a setup link.");
        if (string.IsNullOrEmpty(password))
            throw Refuse($"{PasswordKey} is missing; set it together with {EmailKey}, or neither to get a setup link.");
        if (!PasswordPolicy.Allows(password))
            throw Refuse($"{PasswordKey} must have {PasswordPolicy.MinLength} to {PasswordPolicy.MaxLength} characters; choose a longer one, for example with: openssl rand -base64 18");
        return normalized;
    }

    private async Task EnsureAsync(string email, string password, CancellationToken cancellationToken)
    {
        var (hash, stamp) = (_passwords.Hash(password), Guid.NewGuid().ToString("N"));
        var fresh = new AgentAccount(Guid.CreateVersion7().ToString("N"), email.Split('@')[0], email, AgentRole.Administrator, [_language], [], hash, stamp);
        if (await _directory.AddAsync(fresh, cancellationToken).ConfigureAwait(false))
            return;
        var known = await _directory.FindByEmailAsync(email, cancellationToken).ConfigureAwait(false)
            ?? throw new StorageException("the account of the configured administrator vanished while it was being ensured; start again");
        var isSame = await _passwords.VerifyAsync(known.PasswordHash, password, cancellationToken).ConfigureAwait(false);
        if (!isSame)
            known = known with { PasswordHash = hash, SecurityStamp = stamp };
        else if (known.Role == AgentRole.Administrator)
            return;
        await _directory.SaveAsync(known with { Role = AgentRole.Administrator }, cancellationToken).ConfigureAwait(false);
    }

    private static OptionsValidationException Refuse(string cure) => new(nameof(FirstAdministrator), typeof(FirstAdministrator), [cure]);
}
