using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Answers;

/// <summary>Parts of an answer to text in one language. Paragraphs are separated by a blank line.</summary>
public sealed class TextRenderer(AnswerCatalogue catalogue, IOptions<ShopOptions> shop)
{
    // Texts without values of their own, with the shop's facts filled in: the catalogue and the facts stay as they are until the
    // next start. A few hundred texts; a turn needs one in two languages, and filling them was 1.5 % of its time.
    private readonly ConcurrentDictionary<(string Language, bool IsArticle, string Key), string> _fixed = new();

    public string Render(IReadOnlyList<TextPart> parts, string language)
    {
        var texts = catalogue.For(language);
        return parts.Count == 1 ? Render(parts[0], texts) : string.Join("\n\n", parts.Select(part => Render(part, texts)));
    }

    public string Render(TextPart part, string language) => Render(part, catalogue.For(language));

    /// <summary>The language that texts for a reader of <paramref name="language"/> are in: the reference's where there is no file of its own.</summary>
    public string LanguageFor(string language) => catalogue.For(language).Language;

    public string Title(string intent, string language) => catalogue.For(language).Articles[intent].Title;

    private string Render(TextPart part, LanguageTexts texts)
    {
        if (part.Values.Count > 0)
            return Fill(part, texts);
        var key = (texts.Language, part.IsArticle, part.Key);
        return _fixed.TryGetValue(key, out var text) ? text : _fixed.GetOrAdd(key, Fill(part, texts));
    }

    private string Fill(TextPart part, LanguageTexts texts)
    {
        var text = part.IsArticle ? texts.Articles[part.Key].Text : texts.Messages[part.Key];
        return Placeholders.Fill(text, name => part.Values.TryGetValue(name, out var value)
            ? Format(value, texts)
            : LocaleFormat.IsolateIn(ShopFacts.Value(name, shop.Value, texts), texts.CultureInfo));
    }

    private static string Format(TextValue value, LanguageTexts texts) => value switch
    {
        TextValue.Literal literal => LocaleFormat.IsolateIn(literal.Text, texts.CultureInfo),
        TextValue.Number number => LocaleFormat.Number(number.Value, texts.CultureInfo),
        TextValue.Day day => LocaleFormat.Day(day.Date, texts.CultureInfo),
        TextValue.Money money => LocaleFormat.IsolateIn(LocaleFormat.Money(money.Amount, money.Currency, texts.CultureInfo), texts.CultureInfo),
        TextValue.Country country => texts.Country(country.Code),
        TextValue.Message message => texts.Messages[message.Key],
        TextValue.Title title => texts.Articles[title.Intent].Title,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name),
    };
}
