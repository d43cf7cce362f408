namespace CrossBorderBot.Trainer.Evaluation;

/// <summary>What a model did on test rows.</summary>
internal sealed record Evaluation(SortedDictionary<string, Figures> Languages, Figures Total, IReadOnlyList<Judgement> Judgements);
