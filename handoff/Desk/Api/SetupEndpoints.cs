using CrossBorderBot.Handoff.Desk.Session;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Roster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>The one-time link by which the first administrator comes into being.</summary>
internal sealed class SetupEndpoints(AgentAccounts accounts, IAgentDirectory directory, IOptions<DeskOptions> options)
{
    private const int MaxToken = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/setup", CheckAsync);
        routes.MapBody("/setup", DeskJson.Default.SetupBody, SetUpAsync);
    }

    private async Task<IResult> CheckAsync(string? token, CancellationToken cancellationToken) =>
        await IsGoodAsync(token, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    private async Task<IResult> SetUpAsync(HttpContext context, SetupBody body, CancellationToken cancellationToken)
    {
        if (!await IsGoodAsync(body.Token, cancellationToken))
            return Problems.NotFound();
        var form = new NewAgentBody(body.Name, body.Email, body.Password, AgentRole.Administrator.ToWire(), [options.Value.Language], []);
        if (!AgentForm.TryRead(form, out var administrator, out var problem))
            return Problems.Invalid(problem);
        if (await accounts.SetUpAsync(body.Token!, administrator, cancellationToken) is not { } account)
            return Problems.NotFound();
        await DeskSession.SignInAsync(context, account);
        return TypedResults.NoContent();
    }

    private async Task<bool> IsGoodAsync(string? token, CancellationToken cancellationToken) =>
        token is { Length: > 0 and <= MaxToken }
        && await directory.IsSetupTokenAsync(SetupToken.Hash(token), cancellationToken)
        && !await directory.HasAdministratorAsync(cancellationToken);
}
