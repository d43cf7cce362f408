namespace CrossBorderBot.Nlu.Moods;

internal static class MoodReader
{
    public static Mood Read(string text) => default;
}
