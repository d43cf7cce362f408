using CrossBorderBot.Nlu.Intents;

namespace CrossBorderBot.Trainer.Training;

/// <summary>Rows → intent model. Every language learns from the others through the English glosses.</summary>
internal sealed class IntentTrainer(TrainingOptions options, IProgressSink progress)
{
    private const string English = "en";

    /// <summary>Preparing the rows takes about as long as two epochs.</summary>
    private const int Preparation = 2;

    /// <summary>From this many rows on, features of two rows no longer earn their place in the file.</summary>
    private const int LargeCorpus = 30_000;

    public IntentModel Train(IReadOnlyList<TrainingRow> rows, string[] intents, string? stage)
    {
        var index = intents.Select((intent, i) => (intent, i)).ToDictionary(pair => pair.intent, pair => pair.i);
        var documents = Documents(rows, index);
        var vocabulary = Vocabulary.Build([.. documents.Select(document => document.Features)], documents.Count > LargeCorpus ? options.MinimumRows + 1 : options.MinimumRows);
        var examples = documents.Select(document => ToExample(document.Features, document.Intent, document.Weight, vocabulary)).ToList();
        var (weights, bias) = TrainTogether(examples, vocabulary.Table.Count, intents.Length, stage);
        return new IntentModel(intents, vocabulary.Table, Quantizer.Quantize(weights, bias, vocabulary.Idf));
    }

    /// <summary>The sum of several linear models that err differently: one of full rank, some of low rank from different beginnings.</summary>
    private (float[] Weights, float[] Bias) TrainTogether(IReadOnlyList<Example> examples, int rows, int classes, string? stage)
    {
        var lowRankEpochs = LowRankOptions.EpochsFor(examples.Count);
        var (done, all) = (Preparation, Preparation + SoftmaxOptions.EpochsFor(examples.Count) + options.LowRankModels * lowRankEpochs);
        var full = new SoftmaxTrainer(rows, classes, options.Softmax with { Seed = options.Seed });
        var (weights, bias) = full.Train(examples, (_, _) => Report(stage, ++done, all));
        for (var i = 0; i < options.LowRankModels; i++)
        {
            var thin = new LowRankTrainer(rows, classes, options.LowRank with { Seed = options.Seed + i });
            thin.Train(examples, (_, _) => Report(stage, ++done, all));
            thin.AddTo(weights, bias);
        }
        return (weights, bias);
    }

    /// <summary>A training without a stage name is silent.</summary>
    private void Report(string? stage, int done, int total)
    {
        if (stage is not null)
            progress.Report(stage, done, total);
    }

    private List<(uint[] Features, int Intent, float Weight)> Documents(IReadOnlyList<TrainingRow> rows, Dictionary<string, int> index)
    {
        var documents = rows.Select(row => (RowFeatures.Of(row.Text), index[row.Intent], 1f)).ToList();
        var glossed = rows.Where(row => row.English is not null && row.Language != English);
        documents.AddRange(glossed.Select(row => (RowFeatures.Of(row.English!), index[row.Intent], options.GlossWeight)));
        var borrowers = rows.Where(row => row.English is not null && row.Language is not (English or "und")).Select(row => row.Language).Distinct().ToList();
        var limit = Math.Min(options.MaxPseudoRows, options.MaxPseudoRowsInAll / Math.Max(1, borrowers.Count)) / options.PseudoRepeats;
        foreach (var language in borrowers)
            documents.AddRange(Borrow(rows, language, limit).Select(row => (RowFeatures.Of(row.Text), index[row.Intent], options.PseudoWeight)));
        return documents;
    }

    /// <summary>Rows of the other languages, said in this one as well as its glosses and lexicon allow.</summary>
    private IEnumerable<(string Text, string Intent)> Borrow(IReadOnlyList<TrainingRow> rows, string language, int limit)
    {
        var pairs = rows.Where(row => row.Language == language && row.English is not null)
            .Select(row => (PseudoTranslator.WordsOf(row.Text), PseudoTranslator.WordsOf(row.English!))).ToList();
        var forms = WordAligner.Align(pairs);
        if (options.Lexicons.TryGetValue(language, out var lexicon))
            Lexicon.Merge(forms, lexicon);
        var translator = new PseudoTranslator(forms);
        var random = new Random(options.Seed);
        var others = rows.Where(row => row.Language != language && (row.English is not null || row.Language == English)).ToArray();
        for (var repeat = 0; repeat < options.PseudoRepeats; repeat++)
        {
            random.Shuffle(others);
            foreach (var row in others.Take(limit))
                if (translator.Translate(row.English ?? row.Text, random) is { Length: > 0 } text)
                    yield return (text, row.Intent);
        }
    }

    private static Example ToExample(uint[] features, int intent, float weight, Vocabulary vocabulary)
    {
        var rows = features.Select(vocabulary.Table.Find).Where(row => row >= 0).Order().ToArray();
        var norm = MathF.Sqrt(rows.Sum(row => vocabulary.Idf[row] * vocabulary.Idf[row]));
        return new Example(rows, [.. rows.Select(row => vocabulary.Idf[row] / norm)], intent, weight);
    }
}
