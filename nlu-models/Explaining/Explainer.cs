using CrossBorderBot.Nlu.Features;
using CrossBorderBot.Nlu.Intents;
using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Explaining;

/// <summary>Takes the linear model apart again: what each piece of a message weighed, and which training messages are like it.</summary>
internal sealed class Explainer(IntentModel model, TrainingMessages messages)
{
    private const int MostReasons = 8, MostNear = 3;

    public Explanation Explain(string text, Understanding understanding)
    {
        var normalized = Normalizer.Normalize(Sanitizer.Clean(text));
        var pieces = Pieces(normalized);
        var runnerUp = understanding.Intents.Count > 1 ? understanding.Intents[1].Intent : null;
        var reasons = Reasons(normalized, pieces, understanding.Intents[0].Intent, runnerUp);
        return new Explanation(understanding, runnerUp, reasons, [.. Nearest(pieces, understanding)]);
    }

    /// <summary>Each known feature once, where it stands first.</summary>
    private List<Piece> Pieces(string normalized)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(normalized, tokens);
        var sink = new PieceSink(model.Table, []);
        FeatureExtractor.Extract(normalized, tokens, ref sink);
        return [.. sink.Pieces.Values];
    }

    private List<Reason> Reasons(string normalized, List<Piece> pieces, string intent, string? runnerUp)
    {
        var (first, second) = (Array.IndexOf(model.Intents, intent), runnerUp is null ? -1 : Array.IndexOf(model.Intents, runnerUp));
        var norm = Norm(pieces) * model.Weights.Temperature;
        var weighed = pieces.Select(piece => (Piece: piece, Weight: Lead(piece.Row, first, second) / norm)).OrderByDescending(pair => pair.Weight);
        var chosen = new List<(int Start, int End, double Weight)>();
        foreach (var (piece, weight) in weighed)
        {
            // Pieces overlap many times over: what lies inside another, or around it, is one reason with it.
            var same = chosen.FindIndex(other => piece.Start >= other.Start && piece.End <= other.End || piece.Start <= other.Start && piece.End >= other.End);
            if (same >= 0)
                chosen[same] = (Math.Min(chosen[same].Start, piece.Start), Math.Max(chosen[same].End, piece.End), chosen[same].Weight + weight);
            else if (weight > 0)
                chosen.Add((piece.Start, piece.End, weight));
        }
        return [.. chosen.Where(reason => reason.Weight > 0).OrderByDescending(reason => reason.Weight).Take(MostReasons)
            .Select(reason => new Reason(Cut(normalized, reason.Start, reason.End), Math.Round(reason.Weight, 3)))];
    }

    private static string Cut(string text, int start, int end) => text[Math.Max(0, start)..Math.Min(text.Length, end)].Trim();

    private double Lead(int row, int first, int second)
    {
        var weights = model.Weights.Quantized.AsSpan(row * model.Weights.Stride, model.Weights.Stride);
        return (weights[first] - (second < 0 ? 0 : weights[second])) * (double)model.Weights.Scales[row] * model.Weights.Idf[row];
    }

    private double Norm(IEnumerable<Piece> pieces) => Math.Sqrt(pieces.Sum(piece => (double)model.Weights.Idf[piece.Row] * model.Weights.Idf[piece.Row]));

    private IEnumerable<NearMessage> Nearest(List<Piece> pieces, Understanding understanding)
    {
        if (pieces.Count == 0)
            return [];
        var rows = pieces.Select(piece => piece.Row).ToHashSet();
        var (norm, likely) = (Norm(pieces), understanding.Intents.Select(score => score.Intent).ToHashSet());
        return messages.All.Where(message => likely.Contains(message.Intent))
            .Select(message => (Message: message, Similarity: Similarity(rows, norm, Pieces(Normalizer.Normalize(Sanitizer.Clean(message.Text))))))
            .Where(pair => pair.Similarity > 0)
            .OrderByDescending(pair => pair.Similarity).ThenBy(pair => pair.Message.Text, StringComparer.Ordinal).Take(MostNear)
            .Select(pair => new NearMessage(pair.Message.Language, pair.Message.Intent, pair.Message.Text, pair.Message.English, Math.Round(pair.Similarity, 3)));
    }

    private double Similarity(HashSet<int> rows, double norm, List<Piece> other) =>
        other.Count == 0 ? 0 : other.Where(piece => rows.Contains(piece.Row)).Sum(piece => (double)model.Weights.Idf[piece.Row] * model.Weights.Idf[piece.Row]) / (norm * Norm(other));

    private readonly record struct Piece(int Row, int Start, int End);

    private readonly struct PieceSink(FeatureTable table, Dictionary<int, Piece> pieces) : IFeatureSink
    {
        public Dictionary<int, Piece> Pieces => pieces;

        public void Add(uint hash, FeatureKind kind, int start, int end)
        {
            if (table.Find(hash) is var row and >= 0)
                pieces.TryAdd(row, new Piece(row, start, end));
        }
    }
}
