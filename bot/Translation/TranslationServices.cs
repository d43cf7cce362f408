using CrossBorderBot.Translation.Apertium;
using CrossBorderBot.Translation.Azure;
using CrossBorderBot.Translation.LibreTranslate;
using CrossBorderBot.Translation.Memory;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Translation;

public static class TranslationServices
{
    /// <summary>
    /// The engines and <see cref="TranslatorChain"/>. The host adds any number of <see cref="IMemorySegmentSource"/> and, to keep
    /// corrections, one <see cref="IMemoryStore"/>.
    /// </summary>
    public static IServiceCollection AddTranslation(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TranslationOptions.Section);
        services.AddOptions<TranslationOptions>()
            .Bind(section)
            .Configure(o => o.Engines = Engines(section.GetSection(nameof(TranslationOptions.Engines))) ?? o.Engines)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TranslationOptions>, TranslationOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton(s => new TranslationMemory(s.GetServices<IMemorySegmentSource>(), s.GetService<IMemoryStore>()));
        services.AddSingleton<ITextTranslator, MemoryTranslator>();
        services.AddSingleton<ITextTranslator>(s => new ApertiumTranslator(s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<ApertiumTranslator>>()));
        services.AddSingleton<ITextTranslator>(s => new AzureTranslator(s.GetRequiredService<IOptions<TranslationOptions>>()));
        // A redirect would carry the key in the body to another host.
        services.AddHttpClient(LibreTranslateClient.HttpClientName, c => c.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddSingleton<LibreTranslateClient>();
        services.AddSingleton<ITextTranslator, LibreTranslateTranslator>();
        services.AddSingleton<TranslatorChain>();
        return services;
    }

    /// <summary>On a command line a list is one value: <c>--Translation:Engines=apertium,memory</c>.</summary>
    private static string[]? Engines(IConfigurationSection section) =>
        section.Value is { Length: > 0 } list ? list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null;
}
