using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Roster;

/// <summary>PBKDF2 as ASP.NET Core Identity does it, compared in fixed time. An unknown account costs the same as a known one.</summary>
internal sealed class PasswordVerifier
{
    // PBKDF2 is deliberately slow: a flood of sign-ins may not take every core.
    private readonly SemaphoreSlim _slots = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly PasswordHasher<string> _hasher;
    private readonly Lazy<string> _nobody;

    public PasswordVerifier(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new PasswordHasher<string>(options);
        _nobody = new Lazy<string>(() => Hash(SetupToken.New()));
    }

    public string Hash(string password) => _hasher.HashPassword("", password);

    /// <param name="hash">Null for an unknown account: the work is done all the same and the answer is false.</param>
    public async Task<bool> VerifyAsync(string? hash, string password, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _hasher.VerifyHashedPassword("", hash ?? _nobody.Value, password) != PasswordVerificationResult.Failed && hash is not null;
        }
        finally
        {
            _slots.Release();
        }
    }
}
