namespace CrossBorderBot.Trainer.Training;

/// <summary>A row as numbers: vocabulary rows with their weights (unit length) and the class.</summary>
internal sealed record Example(int[] Rows, float[] Values, int Intent, float Weight);
