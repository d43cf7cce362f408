using CrossBorderBot.Answers;
using CrossBorderBot.Channels.WebChat;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff;
using CrossBorderBot.Handoff.Desk;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Nlu;
using CrossBorderBot.Orders;
using CrossBorderBot.Translation;
using CrossBorderBot.Translation.Memory;
using CrossBorderBot.Turns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Host;

/// <summary>The composition root: the only place that knows every room.</summary>
internal static class BotRegistration
{
    public static void AddBot(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        if (string.IsNullOrEmpty(configuration["urls"]))
            builder.WebHost.UseUrls("http://127.0.0.1:8080");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
        services.AddSingleton(TimeProvider.System);
        services.AddProblemDetails();
        services.AddExceptionHandler<StorageFailureHandler>();
        services.AddStorage(configuration);
        services.AddUnderstanding();
        services.AddAnswers(configuration);
        services.AddOrders(configuration);
        services.AddTranslation(configuration);
        services.AddSingleton<IMemorySegmentSource, CatalogueSegments>();
        services.AddSingleton<IMemorySegmentSource, TrainingSegments>();
        services.AddHandoff(configuration);
        services.Configure<DeskOptions>(desk => desk.AssetsPath = Path.Combine(builder.Environment.ContentRootPath, "handoff", "console", "wwwroot", "generated"));
        services.AddTurns();
        services.AddWebChat(configuration, provider => KeyFile.LoadOrCreate(provider.GetRequiredService<StorageFolder>().File("keys/webchat.key")));
        services.AddSingleton<WebChatPages>();
        services.AddSingleton<StartBanner>();
    }

    private static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<StorageFolder>();
        services.AddSingleton(provider => SqliteDatabase.Open(provider.GetRequiredService<StorageFolder>().File("crossborderbot.db")));
        services.AddSingleton<ConversationFeed>();
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
        services.AddDataProtection().SetApplicationName("CrossBorderBot");
        services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>, PersistedKeys>();
    }

    private static void AddUnderstanding(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
            var path = Path.GetFullPath(provider.GetRequiredService<IConfiguration>()["Nlu:Model"] ?? "nlu-models/models/crossborder.cbm", root);
            return File.Exists(path)
                ? new ReloadingModel(path, new NluOptions { OrderNumberPattern = provider.GetRequiredService<IOptions<ShopOptions>>().Value.OrderNumberPattern })
                : throw new FileNotFoundException($"There is no intent model at {path}; ./run.sh trains it, or set Nlu:Model.");
        });
        services.AddSingleton<INluModel>(provider => provider.GetRequiredService<ReloadingModel>());
        services.AddHostedService<ModelWatch>();
    }

    private static void AddAnswers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ShopOptions>().Bind(configuration.GetSection("Shop")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ShopOptions>, ShopOptionsValidator>();
        services.AddSingleton(provider => AnswerCatalogue.Load(
            Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, "bot", "Answers", "languages")));
        services.AddSingleton<TextRenderer>();
    }

    private static void AddOrders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrderOptions>().Bind(configuration.GetSection("Orders")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OrderOptions>, OrderOptionsValidator>();
        services.AddSingleton<IOrderDirectory>(provider => new DemoOrderDirectory(
            Path.GetFullPath(provider.GetRequiredService<IOptions<OrderOptions>>().Value.DemoFile, provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            provider.GetRequiredService<TimeProvider>()));
    }
}
