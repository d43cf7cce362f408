namespace CrossBorderBot.Translation;

/// <summary>Marks an engine whose own pipeline already asks again (Azure.Core): the chain must not.</summary>
internal interface IOwnsRetries;
