using CrossBorderBot.Nlu;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Trainer.Evaluation;

/// <summary>Runs a model over test rows, without any hint about the language.</summary>
internal static class Evaluator
{
    public static Evaluation Evaluate(NluModel model, IReadOnlyList<TrainingRow> rows)
    {
        var judgements = rows.Select(row => Judge(model, row)).ToList();
        var languages = judgements.GroupBy(row => row.Language).ToDictionary(group => group.Key, group => Figures.Of([.. group]));
        return new Evaluation(new SortedDictionary<string, Figures>(languages, StringComparer.Ordinal), Figures.Of(judgements), judgements);
    }

    private static Judgement Judge(NluModel model, TrainingRow row)
    {
        var understanding = model.Understand(row.Text, LanguageHints.None);
        return new Judgement(row.Language, row.Intent, [.. understanding.Intents.Select(score => score.Intent)], understanding.Intents[0].Probability, understanding.Language.Tag, row.Text);
    }
}
