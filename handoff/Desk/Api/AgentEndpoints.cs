using CrossBorderBot.Handoff.Desk.Live;
using CrossBorderBot.Handoff.Desk.Session;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Roster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrossBorderBot.Handoff.Desk.Api;

internal sealed class AgentEndpoints(AgentAccounts accounts, IAgentDirectory directory, OnlineAgents online)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/agents", ListAsync).RequireAuthorization(DeskSession.SignedIn);
        routes.MapBody("/agents", DeskJson.Default.NewAgentBody, AddAsync).RequireAuthorization(DeskSession.Administrator);
    }

    private async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        var agents = await directory.ListAsync(cancellationToken);
        var cards = agents.Select(a => new AgentCard(a.Id, a.Name, a.Role.ToWire(), a.Languages, a.Skills, online.IsOnline(a.Id)));
        return TypedResults.Json(new AgentList([.. cards]), DeskJson.Default.AgentList);
    }

    private async Task<IResult> AddAsync(HttpContext context, NewAgentBody body, CancellationToken cancellationToken)
    {
        if (!AgentForm.TryRead(body, out var agent, out var problem))
            return Problems.Invalid(problem);
        if (await accounts.AddAsync(agent, cancellationToken) is not { } account)
            return Problems.Conflict("An account with this e-mail exists.");
        return TypedResults.Json(new IdAnswer(account.Id), DeskJson.Default.IdAnswer, statusCode: StatusCodes.Status201Created);
    }
}
