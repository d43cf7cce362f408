namespace CrossBorderBot.Trainer.Evaluation;

/// <summary>One test row and what the model said.</summary>
/// <param name="Ranked">Intents, best first.</param>
/// <param name="Probability">What the model gave the first of them.</param>
internal sealed record Judgement(string Language, string Expected, string[] Ranked, double Probability, string GuessedLanguage, string Text);
