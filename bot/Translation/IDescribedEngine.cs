namespace CrossBorderBot.Translation;

/// <summary>What an engine tells the start banner and the health page about itself.</summary>
internal interface IDescribedEngine : ITextTranslator
{
    /// <summary>Null when the engine is on; otherwise why it is off and what would turn it on.</summary>
    string? OffReason { get; }

    /// <summary>Which languages it serves, for people: <c>en↔es, es↔pt</c> or <c>12 languages</c>.</summary>
    string Pairs { get; }
}
