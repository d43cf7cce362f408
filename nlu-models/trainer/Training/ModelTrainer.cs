using CrossBorderBot.Nlu.Explaining;
using CrossBorderBot.Nlu.Intents;
using CrossBorderBot.Nlu.Languages;
using CrossBorderBot.Nlu.Storage;

namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// The whole of training: a first model on part of the rows gives the temperature and the held-out figures, the final
/// one learns from all rows.
/// </summary>
internal sealed class ModelTrainer(TrainingOptions options, IProgressSink progress)
{
    private readonly IntentTrainer _trainer = new(options, progress);

    /// <returns>The model on all rows, and the one on the training part with the rows it has not seen.</returns>
    public (ModelContent Final, ModelContent Partial, List<TrainingRow> HeldOut) Train(List<TrainingRow> rows)
    {
        var intents = rows.Select(row => row.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var (kept, heldOut) = Split.By(rows, options.Validation, options.Seed);
        // The two trainings share nothing, so that both cores work and the result stays that of the seed.
        IntentModel? partial = null, final = null;
        Parallel.Invoke(() => partial = _trainer.Train(kept, intents, null), () => final = _trainer.Train(rows, intents, "Training"));
        var scores = heldOut.Select(row => (partial!.Scores(RowFeatures.Of(row.Text)), Array.IndexOf(intents, row.Intent))).ToList();
        var temperature = Temperature.Fit(scores);
        var noneBias = NoneBias.Fit(scores, intents);
        return (Content(rows, final!, temperature, noneBias), Content(kept, partial!, temperature, noneBias), heldOut);
    }

    private static ModelContent Content(IReadOnlyList<TrainingRow> rows, IntentModel model, float temperature, float noneBias)
    {
        var bias = model.Weights.Bias.ToArray();
        if (Array.IndexOf(model.Intents, "none") is var none and >= 0)
            bias[none] += noneBias;
        var calibrated = new IntentModel(model.Intents, model.Table, model.Weights with { Bias = bias, Temperature = temperature });
        var languages = rows.Select(row => row.Language).Distinct().Order(StringComparer.Ordinal).ToArray();
        var messages = rows.Select(row => new TrainingMessage(row.Language, row.Intent, row.Text, row.English)).ToList();
        return new ModelContent(languages, calibrated, WordCounter.Count(rows), TrainingMessages.Of(messages));
    }
}
