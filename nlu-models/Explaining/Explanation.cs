namespace CrossBorderBot.Nlu.Explaining;

/// <summary>Why the model took a message for what it took it for.</summary>
/// <param name="RunnerUp">The intent that the reasons are weighed against; null in a model of one intent.</param>
/// <param name="Reasons">Pieces of the message that spoke for the first intent and against the runner-up, weightiest first; at most eight.</param>
/// <param name="Nearest">The training messages of the likely intents that resemble this one most; at most three, none from a model without messages.</param>
public sealed record Explanation(Understanding Understanding, string? RunnerUp, IReadOnlyList<Reason> Reasons, IReadOnlyList<NearMessage> Nearest);

/// <param name="Text">As the model reads it: lower case, digits plain.</param>
/// <param name="Weight">How much it and the pieces inside it raise the first intent above the runner-up, in log-odds.</param>
public sealed record Reason(string Text, double Weight);

/// <param name="English">Gloss of the training message; null where it has none.</param>
/// <param name="Similarity">Cosine of the weighted features, 0 to 1.</param>
public sealed record NearMessage(string Language, string Intent, string Text, string? English, double Similarity);
