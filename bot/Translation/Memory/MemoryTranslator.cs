namespace CrossBorderBot.Translation.Memory;

/// <summary>Always there, asks no one: whole matches of approved texts, otherwise guesses for reading.</summary>
internal sealed class MemoryTranslator(TranslationMemory memory) : IDescribedEngine
{
    public const string EngineName = "memory";

    public string Name => EngineName;

    public string? OffReason => null;

    public string Pairs => $"{memory.Pairs} directions";

    public bool CanTranslate(string from, string to) => memory.Knows(from, to);

    public Task<IReadOnlyList<Translation?>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Translation?>>(texts.Select(text => memory.Find(text, from, to)?.In(to)).ToList());
    }
}
