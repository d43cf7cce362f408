namespace CrossBorderBot.Nlu.Text;

/// <summary>A span of normalised text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
