using CrossBorderBot.Handoff.Desk;
using CrossBorderBot.Handoff.Desk.Api;
using CrossBorderBot.Handoff.Desk.Assets;
using CrossBorderBot.Handoff.Desk.Live;
using CrossBorderBot.Handoff.Desk.Session;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Queue.Redis;
using CrossBorderBot.Handoff.Queue.Sqlite;
using CrossBorderBot.Handoff.Roster;
using CrossBorderBot.Handoff.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff;

public static class HandoffServiceCollectionExtensions
{
    /// <summary>
    /// The human side: queue, accounts, desk. Redis when <c>Redis:ConnectionString</c> is set, else one SQLite file under <c>Storage:Path</c>.
    /// The host adds singletons of <see cref="IShopperLine"/>, <see cref="ITranscriptReader"/> and <see cref="IDeskTranslator"/>,
    /// and may share the <see cref="SqliteDatabase"/> or <see cref="IConnectionMultiplexer"/> registered here.
    /// </summary>
    public static IServiceCollection AddHandoff(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDeskOptions(configuration);
        if (string.IsNullOrEmpty(configuration["Redis:ConnectionString"]))
            services.AddSqliteStores(configuration);
        else
            services.AddRedisStores(configuration);
        return services.AddQueue().AddRoster(configuration).AddDeskSession().AddDeskApi();
    }

    private static void AddDeskOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<DeskOptions>, DeskOptionsValidator>();
        services.AddOptions<DeskOptions>()
            .Bind(configuration.GetSection(DeskOptions.Section))
            .PostConfigure(options => options.ShopName = options.ShopName.Length > 0 ? options.ShopName : configuration["Shop:Name"] ?? "")
            .ValidateOnStart();
    }

    private static void AddSqliteStores(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Storage:Path"] is { Length: > 0 } path ? path : "data";
        services.TryAddSingleton(_ => SqliteDatabase.Open(Path.Combine(folder, "crossborderbot.db")));
        services.AddSingleton<IAgentDirectory, SqliteAgentDirectory>();
        services.AddSingleton(provider => new HandoffStore(new SqliteHandoffQueue(
            provider.GetRequiredService<SqliteDatabase>(), provider.GetRequiredService<TimeProvider>(), Lease(provider))));
        services.AddSingleton<IDeskNewsChannel, LocalNewsChannel>();
    }

    private static void AddRedisStores(this IServiceCollection services, IConfiguration configuration)
    {
        var prefix = configuration["Redis:KeyPrefix"] ?? "crossborderbot:";
        services.TryAddSingleton<IConnectionMultiplexer>(_ => RedisConnection.Connect(configuration["Redis:ConnectionString"]!));
        services.AddSingleton<IAgentDirectory>(provider => new RedisAgentDirectory(provider.GetRequiredService<IConnectionMultiplexer>(), prefix));
        services.AddSingleton(provider => new HandoffStore(new RedisHandoffQueue(
            provider.GetRequiredService<IConnectionMultiplexer>(), prefix, Lease(provider))));
        services.AddSingleton(provider => new RedisNewsChannel(
            provider.GetRequiredService<IConnectionMultiplexer>(), prefix, provider.GetRequiredService<DeskPusher>(),
            provider.GetRequiredService<ILogger<RedisNewsChannel>>()));
        services.AddSingleton<IDeskNewsChannel>(provider => provider.GetRequiredService<RedisNewsChannel>());
        services.AddHostedService(provider => provider.GetRequiredService<RedisNewsChannel>());
    }

    private static IServiceCollection AddQueue(this IServiceCollection services)
    {
        services.AddSingleton<IHandoffEventSignal, HandoffEventSignal>();
        services.AddSingleton<IHandoffQueue>(provider => new AnnouncingHandoffQueue(
            provider.GetRequiredService<HandoffStore>().Queue, provider.GetRequiredService<IDeskNewsChannel>(),
            provider.GetRequiredService<IHandoffEventSignal>()));
        return services.AddHostedService<LeaseSweeper>();
    }

    private static IServiceCollection AddRoster(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PasswordVerifier>().AddSingleton<SignInThrottle>().AddSingleton<AgentAccounts>();
        return services.AddSingleton(provider => new FirstAdministrator(
            provider.GetRequiredService<IAgentDirectory>(), provider.GetRequiredService<PasswordVerifier>(), configuration,
            provider.GetRequiredService<IOptions<DeskOptions>>().Value.Language));
    }

    private static IServiceCollection AddDeskSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(DeskSession.Scheme, DeskSession.Configure);
        services.AddAuthorizationBuilder()
            .AddPolicy(DeskSession.SignedIn, SignedIn().Build())
            .AddPolicy(DeskSession.Administrator, SignedIn().RequireRole(AgentRole.Administrator.ToWire()).Build())
            .AddPolicy(DeskSession.Hub, SignedIn().RequireAssertion(call => call.Resource is HttpContext context && DeskSession.IsSameOrigin(context)).Build());
        return services;

        static AuthorizationPolicyBuilder SignedIn() => new AuthorizationPolicyBuilder(DeskSession.Scheme).RequireAuthenticatedUser();
    }

    private static IServiceCollection AddDeskApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<DeskExceptionHandler>();
        services.AddSignalR().AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, DeskJson.Default));
        services.AddSingleton<OnlineAgents>().AddSingleton<DeskPusher>().AddHostedService(provider => provider.GetRequiredService<DeskPusher>());
        services.AddSingleton<IDeskNotifier, SignalRDeskNotifier>();
        services.AddSingleton<SessionEndpoints>().AddSingleton<SetupEndpoints>().AddSingleton<AgentEndpoints>();
        services.AddSingleton<HandoffEndpoints>().AddSingleton<ClaimEndpoints>().AddSingleton<MessageEndpoints>();
        return services.AddSingleton<DeskConsole>();
    }

    private static TimeSpan Lease(IServiceProvider provider) => provider.GetRequiredService<IOptions<DeskOptions>>().Value.ClaimLease;
}
