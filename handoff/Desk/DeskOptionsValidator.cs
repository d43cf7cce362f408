using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Desk;

internal sealed partial class DeskOptionsValidator : IValidateOptions<DeskOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, DeskOptions options)
    {
        if (!LanguageTag().IsMatch(options.Language))
            return ValidateOptionsResult.Fail("Desk:Language must be a language tag such as en or pt-BR.");
        if (options.ClaimLease < Shortest || options.ClaimLease > Longest)
            return ValidateOptionsResult.Fail("Desk:ClaimLease must lie between 00:00:10 and 1.00:00:00 (one day).");
        return ValidateOptionsResult.Success;
    }

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageTag();
}
