namespace CrossBorderBot.Trainer.Evaluation;

/// <summary>One test row and what the model said.</summary>
/// <param name="Ranked">Intents, best first.</param>
internal sealed record Judgement(string Language, string Expected, string[] Ranked, string GuessedLanguage);
