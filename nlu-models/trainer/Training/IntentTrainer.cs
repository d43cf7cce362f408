using CrossBorderBot.Nlu.Intents;

namespace CrossBorderBot.Trainer.Training;

/// <summary>Rows → intent model. English glosses of other languages' rows teach English too.</summary>
internal sealed class IntentTrainer(TrainingOptions options, IProgressSink progress)
{
    public IntentModel Train(IReadOnlyList<TrainingRow> rows, string[] intents, string stage)
    {
        var index = intents.Select((intent, i) => (intent, i)).ToDictionary(pair => pair.intent, pair => pair.i);
        var documents = Documents(rows, index);
        var vocabulary = Vocabulary.Build([.. documents.Select(document => document.Features)], options.MinimumRows);
        var examples = documents.Select(document => ToExample(document.Features, document.Intent, document.Weight, vocabulary)).ToList();
        var trainer = new SoftmaxTrainer(vocabulary.Table.Count, intents.Length, options.Softmax with { Seed = options.Seed });
        var (weights, bias) = trainer.Train(examples, epoch => progress.Report(stage, epoch, options.Softmax.Epochs));
        return new IntentModel(intents, vocabulary.Table, Quantizer.Quantize(weights, bias, vocabulary.Idf));
    }

    private List<(uint[] Features, int Intent, float Weight)> Documents(IReadOnlyList<TrainingRow> rows, Dictionary<string, int> index)
    {
        var documents = rows.Select(row => (RowFeatures.Of(row.Text), index[row.Intent], 1f)).ToList();
        var glossed = rows.Where(row => row.English is not null && row.Language != "en");
        documents.AddRange(glossed.Select(row => (RowFeatures.Of(row.English!), index[row.Intent], options.GlossWeight)));
        return documents;
    }

    private static Example ToExample(uint[] features, int intent, float weight, Vocabulary vocabulary)
    {
        var rows = features.Select(vocabulary.Table.Find).Where(row => row >= 0).Order().ToArray();
        var norm = MathF.Sqrt(rows.Sum(row => vocabulary.Idf[row] * vocabulary.Idf[row]));
        return new Example(rows, [.. rows.Select(row => vocabulary.Idf[row] / norm)], intent, weight);
    }
}
