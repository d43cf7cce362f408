namespace CrossBorderBot.Translation;

/// <summary>A piece of a text that a translation may not change.</summary>
/// <param name="Value">What is compared: ASCII digits, one spelling of a currency, no spaces.</param>
internal readonly record struct ProtectedSpan(int Start, int Length, ProtectedKind Kind, string Value)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
