using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Trainer.Training;

/// <summary>
/// Says English sentences in another language word by word, badly but with the right content words: what one
/// language's rows teach about an intent reaches the others.
/// </summary>
internal sealed class PseudoTranslator(Dictionary<string, (string Form, double Share)[]> forms)
{
    public string Translate(string english, Random random)
    {
        var words = WordsOf(english).Select(word => Pick(word, random)).OfType<string>();
        return string.Join(' ', words);
    }

    private string? Pick(string english, Random random)
    {
        if (!forms.TryGetValue(english, out var choices))
            return null;
        var at = random.NextDouble() * choices.Sum(choice => choice.Share);
        foreach (var (form, share) in choices)
            if ((at -= share) <= 0)
                return form;
        return choices[^1].Form;
    }

    /// <summary>Words without accents; runs of unspaced script as overlapping pairs and triples of characters.</summary>
    public static string[] WordsOf(string text)
    {
        var normalized = Normalizer.Normalize(Sanitizer.Clean(text));
        var tokens = new List<Token>();
        Tokenizer.Tokenize(normalized, tokens);
        var words = new List<string>();
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Word)
                words.Add(string.Concat(normalized.Substring(token.Start, token.Length).Select(Normalizer.Fold)));
            else if (token.Kind == TokenKind.Unspaced)
                for (var length = 2; length <= 3; length++)
                    for (var i = 0; i + length <= token.Length; i++)
                        words.Add(normalized.Substring(token.Start + i, length));
        return [.. words];
    }
}
