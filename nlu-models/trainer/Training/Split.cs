namespace CrossBorderBot.Trainer.Training;

internal static class Split
{
    /// <summary>Holds out the share of every language's every intent, so that each is measured alike.</summary>
    public static (List<TrainingRow> Kept, List<TrainingRow> HeldOut) By(List<TrainingRow> rows, double share, int seed)
    {
        var random = new Random(seed);
        var (kept, heldOut) = (new List<TrainingRow>(), new List<TrainingRow>());
        foreach (var group in rows.GroupBy(row => (row.Language, row.Intent)))
        {
            var members = group.ToArray();
            random.Shuffle(members);
            var count = (int)Math.Round(members.Length * share);
            heldOut.AddRange(members.Take(count));
            kept.AddRange(members.Skip(count));
        }
        return (kept, heldOut);
    }
}
