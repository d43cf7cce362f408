using CrossBorderBot.Nlu.Explaining;

namespace CrossBorderBot.Nlu;

/// <summary>Text in, understanding out. Thread-safe, in-process, touches no network and no clock.</summary>
public interface INluModel
{
    /// <summary>Languages the intent model was trained on, as the tags of their data files.</summary>
    IReadOnlyCollection<string> Languages { get; }

    /// <summary>Every intent the model can answer with, <c>none</c> among them.</summary>
    IReadOnlyCollection<string> Intents { get; }

    /// <param name="text">At most 4,000 UTF-16 units are read; the rest is ignored. Lone surrogates and NUL are harmless.</param>
    Understanding Understand(string text, LanguageHints hints);

    /// <summary>What <see cref="Understand"/> says, with what decided; takes milliseconds, the first time longer.</summary>
    Explanation Explain(string text, LanguageHints hints);
}
