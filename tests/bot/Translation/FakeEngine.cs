using CrossBorderBot.Translation;

namespace CrossBorderBot.Tests.Translation;

using Translation = CrossBorderBot.Translation.Translation;

/// <summary>An engine that does what the test says and counts the texts it is asked.</summary>
internal sealed class FakeEngine(string name, Func<string, CancellationToken, Task<Translation?>> translate) : ITextTranslator
{
    public FakeEngine(string name, Func<string, string?> translate, TranslationQuality quality = TranslationQuality.Machine, int? match = null)
        : this(name, (text, _) => Task.FromResult(translate(text) is { } t ? new Translation("?", t, name, quality, match) : null))
    {
    }

    public int Calls { get; private set; }

    public List<string> Asked { get; } = [];

    public Func<string, string, bool> Can { get; init; } = (_, _) => true;

    public string Name => name;

    public bool CanTranslate(string from, string to) => Can(from, to);

    public async Task<IReadOnlyList<Translation?>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken)
    {
        Calls++;
        Asked.AddRange(texts);
        var result = new List<Translation?>();
        foreach (var text in texts)
            result.Add(await translate(text, cancellationToken) is { } t ? t with { Language = to } : null);
        return result;
    }
}
