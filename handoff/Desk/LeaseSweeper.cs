using CrossBorderBot.Handoff.Queue;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrossBorderBot.Handoff.Desk;

/// <summary>Every ten seconds puts back what an agent claimed and left.</summary>
internal sealed partial class LeaseSweeper(IHandoffQueue queue, TimeProvider time, ILogger<LeaseSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                var released = await queue.ReleaseExpiredAsync(stoppingToken).ConfigureAwait(false);
                if (released > 0)
                    Log.Released(logger, released);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} claims ran out and wait at the front of the queue again.")]
        public static partial void Released(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "Claims that ran out could not be put back; trying again in ten seconds.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
