using CrossBorderBot.Channels.WebChat;
using CrossBorderBot.Handoff;
using CrossBorderBot.Handoff.Roster;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CrossBorderBot.Host;

/// <summary>The way of a request, and the start.</summary>
internal static class BotPipeline
{
    public static void UseBot(this WebApplication app)
    {
        UnicodeCheck.Demand();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(SecurityHeaders.AddAsync);
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20) });
        app.Services.GetRequiredService<WebChatPages>().Map(app);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapWebChat();
        app.MapDesk();
    }

    public static async Task RunBotAsync(this WebApplication app)
    {
        WarmUp.Run(app.Services);
        var setupLink = await app.Services.GetRequiredService<FirstAdministrator>().PrepareAsync(CancellationToken.None).ConfigureAwait(false);
        await app.StartAsync().ConfigureAwait(false);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var line in app.Services.GetRequiredService<StartBanner>().Lines(addresses, setupLink))
            Console.WriteLine(line);
        await app.WaitForShutdownAsync().ConfigureAwait(false);
        // Disposed, not abandoned: the database folds its log into the file.
        await app.DisposeAsync().ConfigureAwait(false);
    }
}
