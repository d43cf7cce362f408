namespace CrossBorderBot.Tests.Support;

/// <summary>Waits for what must happen, with an end; and sees that something has not happened without waiting for it.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Limit);

    public static Task Soon(this Task task) => task.WaitAsync(Limit);

    public static Task<T> Soon<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Limit);

    public static async Task UntilAsync(Func<Task<bool>> wanted, string what)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await wanted())
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException($"It did not come to this: {what}.");
            await Task.Delay(5);
        }
    }
}
