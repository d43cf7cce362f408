using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

/// <summary>Tells simplified, traditional and Japanese forms of Han characters apart (data/languages/han.txt).</summary>
internal static class HanVariants
{
    private static readonly Dictionary<char, (int Simplified, int Traditional, int Japanese)> Votes = Build();

    public static (int Simplified, int Traditional, int Japanese) Count(ReadOnlySpan<char> text)
    {
        var (simplified, traditional, japanese) = (0, 0, 0);
        foreach (var c in text)
            if (Votes.TryGetValue(c, out var vote))
                (simplified, traditional, japanese) = (simplified + vote.Simplified, traditional + vote.Traditional, japanese + vote.Japanese);
        return (simplified, traditional, japanese);
    }

    private static Dictionary<char, (int, int, int)> Build()
    {
        var votes = new Dictionary<char, (int, int, int)>();
        foreach (var line in EmbeddedData.Lines("languages/han.txt"))
            foreach (var c in line.AsSpan(5))
                votes[c] = line[..4] switch { "Hans" => (1, 0, 0), "Hant" => (0, 1, 0), _ => (0, 0, 1) };
        return votes;
    }
}
