using Microsoft.Extensions.Options;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>The web chat channel: Direct Line, tokens, page texts.</summary>
public static class WebChatRegistration
{
    internal const string CorsPolicy = "WebChat";

    /// <param name="signingKey">32 random bytes, the same after a restart: tokens outlive the process.</param>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, byte[]> signingKey)
    {
        services.AddOptions<WebChatOptions>().Bind(configuration.GetSection("WebChat")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebChatOptions>, WebChatOptionsValidator>();
        services.AddSingleton(provider => new DirectLineTokens(
            signingKey(provider), provider.GetRequiredService<IOptions<WebChatOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DirectLineGuard>();
        services.AddSingleton<WebChatConversations>();
        services.AddSingleton<WebChatLimits>();
        services.AddSingleton<WebChatOrigins>();
        var origins = configuration.GetSection("WebChat:AllowedOrigins").Get<string[]>() ?? [];
        services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST")
            .WithHeaders("authorization", "content-type", "accept", "x-ms-bot-agent", "x-requested-with")
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(2))));
        return services;
    }

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapDirectLine();
        routes.MapWebChatApi();
    }
}
