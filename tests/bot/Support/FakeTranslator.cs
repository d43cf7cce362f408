using CrossBorderBot.Translation;

namespace CrossBorderBot.Tests.Support;

/// <summary>Writes the target language in brackets before the text.</summary>
internal sealed class FakeTranslator : ITextTranslator
{
    public TranslationQuality Quality { get; set; } = TranslationQuality.Machine;

    public string Name => "apertium";

    public bool CanTranslate(string from, string to) => true;

    public Task<IReadOnlyList<CrossBorderBot.Translation.Translation?>> TranslateAsync(
        IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CrossBorderBot.Translation.Translation?>>(
            texts.Select(text => Quality == TranslationQuality.None ? null : new CrossBorderBot.Translation.Translation(to, $"[{to}] {text}", Name, Quality)).ToList());
}
