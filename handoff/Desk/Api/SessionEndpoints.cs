using CrossBorderBot.Handoff.Desk.Session;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Roster;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Desk.Api;

internal sealed class SessionEndpoints(AgentAccounts accounts, IOptions<DeskOptions> options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapBody("/session", DeskJson.Default.SignInBody, SignInAsync);
        routes.MapGet("/session", (Delegate)Get).RequireAuthorization(DeskSession.SignedIn);
        routes.MapDelete("/session", (Delegate)SignOutAsync).RequireAuthorization(DeskSession.SignedIn);
    }

    private async Task<IResult> SignInAsync(HttpContext context, SignInBody body, CancellationToken cancellationToken)
    {
        var result = await accounts.SignInAsync(body.Email, body.Password, context.Connection.RemoteIpAddress, cancellationToken);
        if (result.Status == SignInStatus.TooMany)
            return Problems.TooMany();
        if (result.Account is null)
            return Problems.WrongPassword();
        await DeskSession.SignInAsync(context, result.Account);
        return TypedResults.NoContent();
    }

    private IResult Get(HttpContext context)
    {
        var agent = context.Agent();
        var answer = new SessionAnswer(
            agent.Id, agent.Name, agent.Email, agent.Role.ToWire(), agent.Languages, agent.Skills, options.Value.Language, options.Value.ShopName);
        return TypedResults.Json(answer, DeskJson.Default.SessionAnswer);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(DeskSession.Scheme);
        return TypedResults.NoContent();
    }
}
