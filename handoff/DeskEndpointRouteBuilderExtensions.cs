using CrossBorderBot.Handoff.Desk.Api;
using CrossBorderBot.Handoff.Desk.Assets;
using CrossBorderBot.Handoff.Desk.Live;
using CrossBorderBot.Handoff.Desk.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrossBorderBot.Handoff;

public static class DeskEndpointRouteBuilderExtensions
{
    /// <summary>Maps <c>/api/desk</c>, <c>/hubs/desk</c> and the console under <c>/desk</c>. The host calls <c>UseExceptionHandler()</c> before.</summary>
    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var api = app.MapGroup("/api/desk").AddEndpointFilter(new DeskCallFilter());
        services.GetRequiredService<SessionEndpoints>().Map(api);
        services.GetRequiredService<SetupEndpoints>().Map(api);
        services.GetRequiredService<AgentEndpoints>().Map(api);

        var handoffs = api.MapGroup("/handoffs").RequireAuthorization(DeskSession.SignedIn);
        services.GetRequiredService<HandoffEndpoints>().Map(handoffs);
        services.GetRequiredService<ClaimEndpoints>().Map(handoffs);
        services.GetRequiredService<MessageEndpoints>().Map(handoffs);
        api.Map("/{**rest}", () => Problems.NotFound());

        app.MapHub<DeskHub>("/hubs/desk").RequireAuthorization(DeskSession.Hub);
        services.GetRequiredService<DeskConsole>().Map(app);
        return app;
    }
}
