namespace CrossBorderBot.Trainer;

/// <summary>A bar that redraws itself on a terminal; elsewhere (a log) one plain line every quarter.</summary>
internal sealed class ConsoleProgress(TextWriter writer, bool terminal) : IProgressSink
{
    private const int Width = 30;

    private int _lastQuarter = -1;

    public void Report(string stage, int done, int total)
    {
        if (terminal)
        {
            var filled = Width * done / total;
            writer.Write($"\r{stage,-22} [{new string('#', filled)}{new string('.', Width - filled)}] {100 * done / total,3} %");
            if (done == total)
                writer.WriteLine();
            return;
        }
        var quarter = 4 * done / total;
        if (quarter != _lastQuarter)
            writer.WriteLine($"{stage}: {100 * done / total} %");
        _lastQuarter = done == total ? -1 : quarter;
    }
}
