namespace CrossBorderBot.Tests.Translation;

/// <summary>Seeded messages made of words and protected values.</summary>
internal sealed class RandomMessages(int seed)
{
    private static readonly string[] Words =
    [
        "where", "is", "order", "please", "mi", "pedido", "wo", "ist", "das", "Paket", "заказ", "где", "订单", "还没到", "طلبي", "لم", "يصل", "où", "colis", "και", "ได้รับ",
    ];

    private readonly Random _random = new(seed);

    public (string Text, IReadOnlyList<string> Values) Next()
    {
        var values = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Value()).ToList();
        var parts = values.SelectMany(v => new[] { Word(), v, Word() }).ToList();
        return (string.Join(' ', parts) + (_random.Next(2) == 0 ? "." : " ?"), values);
    }

    public int Below(int limit) => _random.Next(limit);

    /// <summary>Changes one digit of the text to another.</summary>
    public string Mutate(string text)
    {
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsDigit(text[i])).ToList();
        var at = digits[_random.Next(digits.Count)];
        var other = (char)('0' + ((int)char.GetNumericValue(text[at]) + 1 + _random.Next(8)) % 10);
        return string.Concat(text.AsSpan(0, at), other.ToString(), text.AsSpan(at + 1));
    }

    private string Word() => Words[_random.Next(Words.Length)];

    private string Value() => _random.Next(10) switch
    {
        0 => $"A-{_random.Next(1000, 9999)}",
        1 => $"RR{_random.Next(100000000, 999999999)}GB",
        2 => $"€{_random.Next(1, 999)}.{_random.Next(10, 99)}",
        3 => $"{_random.Next(1, 9)}.{_random.Next(100, 999)},{_random.Next(10, 99)} zł",
        4 => $"{_random.Next(2020, 2030)}-{_random.Next(10, 12)}-{_random.Next(10, 28)}",
        5 => $"{_random.Next(10, 23)}:{_random.Next(10, 59)}",
        6 => $"https://t.example/{_random.Next(100, 999)}?id={_random.Next(10, 99)}",
        7 => $"u{_random.Next(10, 99)}@shop.example",
        8 => $"+49 {_random.Next(100, 999)} {_random.Next(100000, 999999)}",
        _ => _random.Next(10000, 99999).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
