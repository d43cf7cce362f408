using CrossBorderBot.Nlu;

namespace CrossBorderBot.Host;

/// <summary>Looks every few seconds whether the model was trained anew, so that nobody has to restart for it.</summary>
internal sealed partial class ModelWatch(ReloadingModel model, TimeProvider time, ILogger<ModelWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            Look();
    }

    private void Look()
    {
        try
        {
            if (model.Refresh())
                LogReloaded(model.Languages.Count, model.Intents.Count);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            LogRefused(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The intent model was trained anew and is in use: {Languages} languages, {Intents} intents.")]
    private partial void LogReloaded(int languages, int intents);

    [LoggerMessage(Level = LogLevel.Error, Message = "The new intent model is not used, the one before stays: {Reason}")]
    private partial void LogRefused(string reason);
}
