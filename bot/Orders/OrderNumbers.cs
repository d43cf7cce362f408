using System.Text;

namespace CrossBorderBot.Orders;

public static class OrderNumbers
{
    /// <summary>The digits of a number alone: <c>10482</c> of <c>KH-10482</c>.</summary>
    public static string Digits(string number) => string.Concat(Normalise(number).Where(char.IsAsciiDigit));

    /// <summary>Letters and digits only, upper case, any digit script to ASCII: <c>kh-10482</c>, <c>KH 10482</c> and <c>ＫＨ１０４８２</c> are one.</summary>
    public static string Normalise(string number)
    {
        var normal = new StringBuilder(number.Length);
        foreach (var c in number.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsDigit(c))
                normal.Append((char)('0' + (int)char.GetNumericValue(c)));
            else if (char.IsLetter(c))
                normal.Append(char.ToUpperInvariant(c));
        }
        return normal.ToString();
    }
}
