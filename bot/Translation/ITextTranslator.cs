namespace CrossBorderBot.Translation;

/// <summary>One translation engine. Thread-safe.</summary>
public interface ITextTranslator
{
    /// <summary><c>memory</c>, <c>apertium</c>, <c>libretranslate</c> or <c>azure</c>.</summary>
    string Name { get; }

    /// <summary>Cheap: asks no one outside. Tags are BCP-47, compared by primary subtag (script kept for Chinese).</summary>
    bool CanTranslate(string from, string to);

    /// <summary>Same order and count as <paramref name="texts"/>; null where this engine has nothing to offer.</summary>
    /// <exception cref="TranslationException">The engine failed; <see cref="TranslationException.IsTransient"/> says whether asking again can help.</exception>
    Task<IReadOnlyList<Translation?>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken);
}
