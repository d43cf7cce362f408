namespace CrossBorderBot.Nlu.Languages;

/// <summary>What the letters and words of a text say: ln-likelihood a language, and how much of it rests on known words.</summary>
internal sealed class LanguageScores
{
    private readonly float[] _logs;
    private readonly int[] _knownWords;

    public LanguageScores(string[] languages)
    {
        Languages = languages;
        (_logs, _knownWords) = (new float[languages.Length], new int[languages.Length]);
    }

    public string[] Languages { get; }

    public Span<float> Logs => _logs;

    /// <summary>Words of the text that are in the language's list.</summary>
    public Span<int> KnownWords => _knownWords;

    public int Words { get; set; }
}
