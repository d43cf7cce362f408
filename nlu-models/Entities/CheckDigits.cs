namespace CrossBorderBot.Nlu.Entities;

/// <summary>Check-digit rules of carriers; all take ASCII, upper case, without separators, of the right length.</summary>
internal static class CheckDigits
{
    /// <summary>UPU S10: weights 8 6 4 2 3 5 9 7, 11 − sum mod 11 (10 → 0, 11 → 5).</summary>
    public static bool S10(ReadOnlySpan<char> number)
    {
        ReadOnlySpan<byte> weights = [8, 6, 4, 2, 3, 5, 9, 7];
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += weights[i] * (number[2 + i] - '0');
        var check = (11 - sum % 11) switch { 10 => 0, 11 => 5, var other => other };
        return number[10] - '0' == check;
    }

    /// <summary>UPS: weights 1, 2, 1 … over the characters before the last; a letter is (ASCII − 63) mod 10.</summary>
    public static bool Ups(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length - 1; i++)
            sum += (char.IsAsciiDigit(body[i]) ? body[i] - '0' : (body[i] - 63) % 10) * (1 + i % 2);
        return (10 - sum % 10) % 10 == body[^1] - '0';
    }

    /// <summary>GS1 mod 10: from the right, weights 3, 1, 3 …</summary>
    public static bool Gs1(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = digits.Length - 2; i >= 0; i--)
            sum += (digits[i] - '0') * ((digits.Length - i) % 2 == 0 ? 3 : 1);
        return (10 - sum % 10) % 10 == digits[^1] - '0';
    }

    /// <summary>FedEx: the three weights over and over, (sum mod 11) mod 10.</summary>
    public static bool FedEx(ReadOnlySpan<char> digits, int first, int second, int third)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length - 1; i++)
            sum += (digits[i] - '0') * ((i % 3) switch { 0 => first, 1 => second, _ => third });
        return sum % 11 % 10 == digits[^1] - '0';
    }

    /// <summary>DHL Express: all digits but the last, as a number, mod 7.</summary>
    public static bool Dhl(ReadOnlySpan<char> digits)
    {
        var rest = 0;
        foreach (var digit in digits[..^1])
            rest = (rest * 10 + digit - '0') % 7;
        return rest == digits[^1] - '0';
    }
}
