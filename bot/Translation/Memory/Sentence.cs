namespace CrossBorderBot.Translation.Memory;

/// <param name="Gap">White space up to the next sentence.</param>
internal readonly record struct Sentence(string Text, string Gap)
{
    /// <summary>What stands between this sentence and the next in the other language.</summary>
    public string Break(bool withoutSpace) => Gap.Contains('\n') ? Gap : withoutSpace ? "" : " ";
}
