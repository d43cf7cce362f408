using System.Text.RegularExpressions;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>
/// Which carriers a number can belong to. Strong shapes speak for themselves; weak ones, which one number in ten
/// satisfies by chance, need a carrier or tracking word beside them.
/// </summary>
internal static partial class TrackingShapes
{
    /// <param name="number">Upper case ASCII without separators.</param>
    /// <returns>The carrier, or null.</returns>
    public static string? Strong(string number)
    {
        if (number.Length == 13 && S10Shape().IsMatch(number))
            return Countries.Contains(number[11..]) && CheckDigits.S10(number) ? "S10" : null;
        if (number.Length == 18 && number.StartsWith("1Z", StringComparison.Ordinal))
            return char.IsAsciiDigit(number[^1]) && CheckDigits.Ups(number.AsSpan(2)) ? "UPS" : null;
        if (DhlPiece().IsMatch(number))
            return "DHL";
        return IsDigits(number) ? StrongDigits(number) : null;
    }

    /// <returns>All carriers whose weak shape and check digit fit; empty when none does.</returns>
    public static List<string> Weak(string number)
    {
        var carriers = new List<string>();
        if (IsDigits(number))
            WeakDigits(number, carriers);
        else if (number.Length == 11 && "AHJKTV".Contains(number[0]) && IsDigits(number[1..]) && CheckDigits.Ups(number.AsSpan(1)))
            carriers.Add("UPS");
        else if (DhlCommerce().IsMatch(number))
            carriers.Add("DHL");
        return carriers;
    }

    private static string? StrongDigits(string digits)
    {
        if (digits.Length == 22 && digits.StartsWith("96", StringComparison.Ordinal))
            return CheckDigits.Gs1(digits.AsSpan(7)) ? "FedEx" : null;
        if (digits.Length == 34 && (digits.StartsWith("100", StringComparison.Ordinal) || digits.StartsWith("96", StringComparison.Ordinal)))
            return CheckDigits.FedEx(digits.AsSpan(20), 1, 7, 3) ? "FedEx" : null;
        if (digits.Length == 32 && digits[0] == '3')
            return CheckDigits.FedEx(digits.AsSpan(16, 12), 3, 1, 7) ? "FedEx" : null;
        if (digits.StartsWith("420", StringComparison.Ordinal) && digits.Length is 30 or 34)
            return IsUsps(digits[^22..]) ? "USPS" : null;
        return IsUsps(digits) ? "USPS" : null;
    }

    /// <summary>22 digits from 91 to 95, 26 and 30 from 92 on, mod 10.</summary>
    private static bool IsUsps(string digits) =>
        digits.Length is 22 or 26 or 30 && digits[0] == '9' && digits[1] is >= '1' and <= '5' && CheckDigits.Gs1(digits);

    private static void WeakDigits(string digits, List<string> carriers)
    {
        switch (digits.Length)
        {
            case 10 or 11 when CheckDigits.Dhl(digits):
                carriers.Add("DHL");
                break;
            case 12 when CheckDigits.FedEx(digits, 3, 1, 7):
            case 15 when CheckDigits.Gs1(digits):
                carriers.Add("FedEx");
                break;
            case 18 when CheckDigits.Gs1(digits):
                carriers.Add("SSCC");
                break;
            case 20 when CheckDigits.Gs1(digits):
                carriers.Add(digits.StartsWith("00", StringComparison.Ordinal) ? "DHL" : "USPS");
                break;
        }
    }

    private static bool IsDigits(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex("^[A-Z]{2}[0-9]{9}[A-Z]{2}$")]
    private static partial Regex S10Shape();

    [GeneratedRegex("^J(?:JD|VGL|D)[0-9]{9,20}$")]
    private static partial Regex DhlPiece();

    [GeneratedRegex("^GM(?=[A-Z]*[0-9])[0-9A-Z]{10,39}$")]
    private static partial Regex DhlCommerce();
}
