namespace CrossBorderBot.Trainer.Training;

/// <summary>One labelled message. <paramref name="Language"/> is the tag of the file it came from, <c>und</c> when that is none.</summary>
internal sealed record TrainingRow(string Language, string Intent, string Text, string? English, string Source);
