using CrossBorderBot.Answers;
using CrossBorderBot.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Tests.Support;

/// <summary>The real texts and the real settings.</summary>
internal static class Catalogue
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "bot", "Answers", "languages");

    public static AnswerCatalogue Texts { get; } = AnswerCatalogue.Load(Folder);

    public static IConfigurationRoot Settings { get; } = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build();

    public static IOptions<ShopOptions> Shop { get; } = Options.Create(ReadShop());

    public static TextRenderer Renderer { get; } = new(Texts, Shop);

    public static IEnumerable<string> Languages => Texts.Languages.Select(texts => texts.Language);

    public static string Message(string key, string language, params (string Name, TextValue Value)[] values) => Renderer.Render(TextPart.Message(key, values), language);

    public static string Article(string intent, string language) => Renderer.Render(TextPart.Article(intent), language);

    public static string Title(string intent, string language) => Renderer.Title(intent, language);

    private static ShopOptions ReadShop()
    {
        var shop = Settings.GetSection("Shop").Get<ShopOptions>()!;
        // The wait is told only while the shop is open; the tests' clock stands at noon of a Wednesday.
        (shop.FirstOpeningDay, shop.LastOpeningDay, shop.Opening, shop.Closing) = (DayOfWeek.Monday, DayOfWeek.Saturday, new TimeOnly(8, 0), new TimeOnly(20, 0));
        return shop;
    }
}
