namespace CrossBorderBot.Translation;

/// <summary>One spelling for signs and codes of the same currency. Signs that several currencies share ($, ¥, kr) stay themselves.</summary>
internal static class Currencies
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = "EUR", ["£"] = "GBP", ["₽"] = "RUB", ["₹"] = "INR", ["₺"] = "TRY", ["₩"] = "KRW", ["₴"] = "UAH", ["₪"] = "ILS",
        ["₫"] = "VND", ["฿"] = "THB", ["₱"] = "PHP", ["₦"] = "NGN", ["zł"] = "PLN", ["Kč"] = "CZK", ["R$"] = "BRL", ["US$"] = "USD",
        ["лв"] = "BGN", ["¥"] = "¥", ["￥"] = "¥", ["٪"] = "%", ["％"] = "%",
    };

    public static string Canonical(string sign)
    {
        sign = sign.TrimEnd('.');
        return Codes.GetValueOrDefault(sign, sign.ToUpperInvariant());
    }
}
