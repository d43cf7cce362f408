namespace CrossBorderBot.Answers;

/// <summary>The shop's facts as text in one language.</summary>
public static class ShopFacts
{
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(
    [
        "shop", "shop_url", "support_email", "currency", "free_shipping_limit", "standard_cost", "express_cost", "standard_days",
        "express_days", "international_days", "return_days", "refund_days", "warranty_months", "carriers", "payment_methods",
        "installment_provider", "opening_days", "opening", "closing", "time_zone",
    ]);

    /// <exception cref="KeyNotFoundException">Not one of <see cref="Names"/>.</exception>
    public static string Value(string name, ShopOptions shop, LanguageTexts texts) => name switch
    {
        "shop" => shop.Name,
        "shop_url" => shop.Url,
        "support_email" => shop.SupportEmail,
        "currency" => shop.Currency,
        "free_shipping_limit" => LocaleFormat.Money(shop.FreeShippingLimit, shop.Currency, texts.CultureInfo),
        "standard_cost" => LocaleFormat.Money(shop.StandardShippingCost, shop.Currency, texts.CultureInfo),
        "express_cost" => LocaleFormat.Money(shop.ExpressShippingCost, shop.Currency, texts.CultureInfo),
        "standard_days" => shop.StandardDays,
        "express_days" => shop.ExpressDays,
        "international_days" => shop.InternationalDays,
        "return_days" => shop.ReturnDays.ToString(texts.CultureInfo),
        "refund_days" => shop.RefundDays,
        "warranty_months" => shop.WarrantyMonths.ToString(texts.CultureInfo),
        "carriers" => texts.List(shop.Carriers),
        "payment_methods" => texts.List(shop.PaymentMethods),
        "installment_provider" => shop.InstallmentProvider,
        "opening_days" => Days(shop, texts),
        "opening" => shop.Opening.ToString("t", texts.CultureInfo),
        "closing" => shop.Closing.ToString("t", texts.CultureInfo),
        "time_zone" => shop.TimeZone,
        _ => throw new KeyNotFoundException($"No fact of the shop is called {{{name}}}."),
    };

    private static string Days(ShopOptions shop, LanguageTexts texts)
    {
        var names = texts.CultureInfo.DateTimeFormat;
        return $"{names.GetDayName(shop.FirstOpeningDay)}–{names.GetDayName(shop.LastOpeningDay)}";
    }
}
