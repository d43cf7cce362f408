namespace CrossBorderBot.Nlu.Text;

/// <summary>
/// Cuts normalised text into words, runs of unspaced script, and classes of things whose value does not matter
/// for the meaning: numbers, codes, amounts, addresses.
/// </summary>
internal static class Tokenizer
{
    private const string Currencies = "$€£¥₹₽₩₺₴₫฿₪₱₦";

    public static void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        for (var i = 0; i < text.Length;)
        {
            var token = Next(text, i);
            if (token.Length > 0)
                tokens.Add(token);
            i += Math.Max(1, token.Length);
        }
    }

    private static Token Next(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (c == ' ')
            return default;
        if (Address(text, i) is { Length: > 0 } address)
            return address;
        if (IsWordPart(c) || c == '#' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            return Word(text, i);
        if (Currencies.Contains(c))
            return new Token(TokenKind.Amount, i, 1);
        if (c is '?' or '!' or '؟' or '¿' or '¡')
            return new Token(TokenKind.Symbol, i, 1);
        if (char.IsHighSurrogate(c) && i + 1 < text.Length)
            return new Token(TokenKind.Symbol, i, 2);
        return c >= 0x2190 && char.IsSymbol(c) ? new Token(TokenKind.Symbol, i, 1) : default;
    }

    private static Token Word(ReadOnlySpan<char> text, int start)
    {
        if (Scripts.IsUnspaced(Scripts.Of(text[start])))
            return new Token(TokenKind.Unspaced, start, Run(text, start, static c => Scripts.IsUnspaced(Scripts.Of(c))));
        var end = start + 1;
        int digits = char.IsAsciiDigit(text[start]) ? 1 : 0, letters = text[start] != '#' && digits == 0 ? 1 : 0;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (char.IsAsciiDigit(c))
                digits++;
            else if (IsWordPart(c) && !Scripts.IsUnspaced(Scripts.Of(c)))
                letters++;
            else if (!JoinsDigits(text, end))
                break;
        }
        return new Token(KindOf(digits, letters, text[start]), start, end - start);
    }

    /// <summary>A blank never joins; a point, comma, hyphen or slash does between two digits, a hyphen also before one.</summary>
    private static bool JoinsDigits(ReadOnlySpan<char> text, int i) =>
        text[i] is '.' or ',' or '-' or '/' or ':' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])
        && (char.IsAsciiDigit(text[i - 1]) || text[i] == '-' && char.IsAsciiLetter(text[i - 1]));

    private static TokenKind KindOf(int digits, int letters, char first) => (digits, letters) switch
    {
        (0, _) => TokenKind.Word,
        (_, 0) => first == '#' ? TokenKind.Code : TokenKind.Number,
        _ => digits + letters >= 5 && digits >= 3 ? TokenKind.Code : TokenKind.Word,
    };

    private static Token Address(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var atWordStart = start == 0 || text[start - 1] == ' ';
        if (!atWordStart)
            return default;
        var length = rest.IndexOf(' ') is var blank && blank >= 0 ? blank : rest.Length;
        var chunk = rest[..length];
        if (chunk.StartsWith("http://") || chunk.StartsWith("https://") || chunk.StartsWith("www."))
            return new Token(TokenKind.Link, start, length);
        var at = chunk.IndexOf('@');
        return at > 0 && chunk[at..].Contains('.') ? new Token(TokenKind.Mail, start, length) : default;
    }

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c >= 0x80 && Scripts.Of(c) != Script.Zyyy;

    private static int Run(ReadOnlySpan<char> text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end - start;
    }
}
