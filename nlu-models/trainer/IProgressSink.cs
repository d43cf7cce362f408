namespace CrossBorderBot.Trainer;

internal interface IProgressSink
{
    void Report(string stage, int done, int total);
}
