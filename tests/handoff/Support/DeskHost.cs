using System.Net;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Roster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrossBorderBot.Handoff.Tests.Support;

/// <summary>The desk served by Kestrel on a loopback port, as the host composes it, with small stand-ins for the host's ports.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    public const string AdminEmail = "admin@shop.example";
    public const string Password = "correct horse battery";

    private readonly TemporaryFolder? _ownFolder;
    private readonly WebApplication _app;

    private DeskHost(WebApplication app, TemporaryFolder? ownFolder)
    {
        _app = app;
        _ownFolder = ownFolder;
    }

    public FakeConversations Conversations => _app.Services.GetRequiredService<FakeConversations>();

    public IHandoffQueue Queue => _app.Services.GetRequiredService<IHandoffQueue>();

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public string? SetupLink { get; private set; }

    public Uri Address { get; private set; } = null!;

    public static async Task<DeskHost> StartAsync(params (string Key, string? Value)[] settings)
    {
        var defaults = new Dictionary<string, string?>
        {
            ["CROSSBORDERBOT_ADMIN_EMAIL"] = AdminEmail,
            ["CROSSBORDERBOT_ADMIN_PASSWORD"] = Password,
            ["Shop:Name"] = "Border Shop",
        };
        foreach (var (key, value) in settings)
            defaults[key] = value;
        var folder = defaults.ContainsKey("Storage:Path") ? null : new TemporaryFolder();
        defaults.TryAdd("Storage:Path", folder?.Path);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(defaults);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddHandoff(builder.Configuration);
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000); // a hundred times as fast as in service
        builder.Services.AddSingleton<FakeConversations>();
        builder.Services.AddSingleton<IShopperLine>(provider => provider.GetRequiredService<FakeConversations>());
        builder.Services.AddSingleton<ITranscriptReader>(provider => provider.GetRequiredService<FakeConversations>());
        builder.Services.AddSingleton<IDeskTranslator>(provider => provider.GetRequiredService<FakeConversations>());
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseRouting();
        app.UseWebSockets();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapDesk();

        var host = new DeskHost(app, folder) { SetupLink = await app.Services.GetRequiredService<FirstAdministrator>().PrepareAsync(default) };
        await app.StartAsync();
        host.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return host;
    }

    /// <summary>A browser: keeps its cookies and sends the header of the desk.</summary>
    public DeskClient NewClient() => new(Address);

    public async Task<DeskClient> AdministratorAsync()
    {
        var client = NewClient();
        await client.ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Post, "/api/desk/session", new { email = AdminEmail, password = Password });
        return client;
    }

    /// <summary>A new account with the role agent, signed in.</summary>
    public async Task<DeskClient> AgentAsync(string name)
    {
        using var administrator = await AdministratorAsync();
        var email = $"{name}@shop.example";
        await administrator.ExpectAsync(HttpStatusCode.Created, HttpMethod.Post, "/api/desk/agents",
            new { name, email, password = Password, role = "agent", languages = new[] { "en" }, skills = new[] { "shipping" } });
        var client = NewClient();
        await client.ExpectAsync(HttpStatusCode.NoContent, HttpMethod.Post, "/api/desk/session", new { email, password = Password });
        return client;
    }

    public Task<CrossBorderBot.Handoff.Queue.Handoff> EnqueueAsync(string id) => Queue.EnqueueAsync(
        new HandoffRequest(id, $"conversation-{id}", "webchat", "asked", "parcel_lost", "shipping", "pl", 0, "Where is it?", "Gdzie jest?", "parcel lost"), default);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _ownFolder?.Dispose();
    }
}
