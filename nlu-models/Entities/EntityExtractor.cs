namespace CrossBorderBot.Nlu.Entities;

/// <summary>Finds what a message names.</summary>
internal sealed class EntityExtractor(NluOptions options)
{
    public IReadOnlyList<Entity> Extract(string text) => [];

    public NluOptions Options { get; } = options;
}
