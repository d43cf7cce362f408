using System.Security.Cryptography;
using System.Text;

namespace CrossBorderBot.Orders;

/// <summary>An order is shown only to who knows its e-mail address or telephone number too.</summary>
public static class OrderOwnership
{
    // National and international forms of one number end alike: +34 612 345 678 and 612 345 678.
    private const int ComparedDigits = 8;

    /// <param name="contact">An e-mail address or a telephone number in any notation.</param>
    public static bool Matches(Order order, string contact) => contact.Contains('@')
        ? FixedTimeEquals(contact.Trim().ToLowerInvariant(), order.Email.ToLowerInvariant())
        : Digits(contact) is { Length: >= ComparedDigits } digits
            && Digits(order.Phone) is { Length: >= ComparedDigits } known
            && FixedTimeEquals(digits[^ComparedDigits..], known[^ComparedDigits..]);

    private static string Digits(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC)
        .Where(char.IsDigit).Select(digit => (char)('0' + (int)char.GetNumericValue(digit))));

    private static bool FixedTimeEquals(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
