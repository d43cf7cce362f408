using System.Diagnostics;
using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Intents;
using CrossBorderBot.Nlu.Text;
using CrossBorderBot.Trainer.Training;
namespace CrossBorderBot.Trainer;
internal static class Experiment
{
    static double Opt(string n, double d) => double.TryParse(Environment.GetEnvironmentVariable(n), out var v) ? v : d;
    public static void Run(string dir)
    {
        var rows = CorpusReader.Read(dir).Where(r => r.Language.Length==2||r.Language=="und").ToList();
        var intents = rows.Select(r => r.Intent).Distinct().Order(StringComparer.Ordinal).ToList();
        var rnd = new Random(7);
        var held = rows.Select(_ => rnd.NextDouble() < 0.2).ToArray();
        var train = rows.Where((_, i) => !held[i]).ToList(); var test = rows.Where((_, i) => held[i]).ToList();
        uint[] F(string t) => Featurizer.Current.Extract(Normalizer.Normalize(Sanitizer.Clean(t))).Distinct().ToArray();
        var docs = train.Select(r => F(r.Text)).ToList(); var labels = train.Select(r => intents.IndexOf(r.Intent)).ToList(); var weights = train.Select(_ => 1f).ToList();
        var gw=(float)Opt("GLOSS", 0.5);
        if (gw>0) foreach (var r in train.Where(r => r.English != null && r.Language != "en")) { docs.Add(F(r.English!)); labels.Add(intents.IndexOf(r.Intent)); weights.Add(gw); }
        var sw = Stopwatch.StartNew();
        var v = Vocabulary.Build(docs, (int)Opt("MINDF", 2));
        Example E(uint[] d, int y, float w) {
            var ids = d.Select(v.Table.Find).Where(i => i >= 0).Order().ToArray();
            var x = ids.Select(i => MathF.Pow(v.Idf[i], (float)Opt("IDFP",1))).ToArray(); var n = MathF.Sqrt(x.Sum(a => a * a)); if (n > 0) x = x.Select(a => a / n).ToArray();
            return new Example(ids, x, y, w); }
        var ex = docs.Select((d, i) => E(d, labels[i], weights[i])).ToList();
        var tr = new SoftmaxTrainer(v.Table.Count, intents.Count, new SoftmaxOptions { Epochs = (int)Opt("EPOCHS", 40), LearningRate = (float)Opt("LR", 6), Decay = (float)Opt("L2", 1e-6) });
        var (W, b) = tr.Train(ex, _ => { });
        var st = SoftmaxTrainer.Stride(intents.Count);
        var by = new SortedDictionary<string, (int n, int ok, int ok3)>();
        foreach (var r in test) {
            var e = E(F(r.Text), intents.IndexOf(r.Intent), 1); var s = b.ToArray();
            for (int i = 0; i < e.Rows.Length; i++) for (int c = 0; c < intents.Count; c++) s[c] += W[e.Rows[i] * st + c] * e.Values[i];
            var rank = Enumerable.Range(0, intents.Count).Count(c => s[c] > s[e.Intent]);
            foreach (var k in new[] { r.Language, "~all" }) { var (n, o, o3) = by.GetValueOrDefault(k); by[k] = (n + 1, o + (rank == 0 ? 1 : 0), o3 + (rank < 3 ? 1 : 0)); } }
        Console.WriteLine($"V={v.Table.Count} {sw.Elapsed.TotalSeconds:0.0}s " + string.Join("  ", by.Select(k => $"{k.Key} {100.0 * k.Value.ok / k.Value.n:0.0}/{100.0 * k.Value.ok3 / k.Value.n:0.0}")));
    }
}
