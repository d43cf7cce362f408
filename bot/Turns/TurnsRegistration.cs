using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Turns;

public static class TurnsRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<Buttons>();
        services.AddSingleton<DeskReading>();
        services.AddSingleton<OrderDialogue>();
        services.AddSingleton<HandoffOpening>();
        services.AddSingleton<HandoffNews>();
        services.AddSingleton<ShopBot>();
        services.AddSingleton<DeskPush>();
        services.AddSingleton<OrderView>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<IEffectHandler, EnqueueHandoff>();
        services.AddSingleton<IEffectHandler, AbandonHandoff>();
        services.AddSingleton<IShopperLine, ShopperLine>();
        services.AddSingleton<ITranscriptReader, TranscriptReader>();
        services.AddSingleton<IDeskTranslator, DeskTranslator>();
        services.AddHostedService<TurnWorker>();
        services.AddHostedService<EffectWorker>();
        services.AddHostedService<HandoffNewsRelay>();
        return services;
    }
}
