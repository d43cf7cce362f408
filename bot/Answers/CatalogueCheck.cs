namespace CrossBorderBot.Answers;

/// <summary>What a language lacks beside the reference.</summary>
internal static class CatalogueCheck
{
    public static IEnumerable<string> Gaps(LanguageTexts texts, LanguageTexts reference)
    {
        foreach (var intent in reference.Articles.Keys.Where(intent => !texts.Articles.ContainsKey(intent)))
            yield return $"{texts.Language}.json: article {intent}";
        foreach (var (intent, article) in texts.Articles)
        {
            if (article.Title is not { Length: > 0 and <= 20 })
                yield return $"{texts.Language}.json: article {intent}: a title of 1 to 20 characters";
            if (article.Text is not { Length: > 0 and <= 500 })
                yield return $"{texts.Language}.json: article {intent}: a text of 1 to 500 characters";
            foreach (var name in Placeholders.Names(article.Text ?? "").Except(ShopFacts.Names))
                yield return $"{texts.Language}.json: article {intent}: unknown placeholder {{{name}}}";
        }
        foreach (var (key, text) in reference.Messages)
        {
            if (!texts.Messages.TryGetValue(key, out var own))
                yield return $"{texts.Language}.json: message {key}";
            else if (!Placeholders.Names(text).ToHashSet().SetEquals(Placeholders.Names(own)) && !OnlyShopFactsDiffer(text, own))
                yield return $"{texts.Language}.json: message {key}: placeholders differ from {reference.Language}.json";
        }
        foreach (var key in reference.Page.Keys.Where(key => !texts.Page.ContainsKey(key)))
            yield return $"{texts.Language}.json: page text {key}";
    }

    // A language may name the shop where another does not; what the program hands in must be the same.
    private static bool OnlyShopFactsDiffer(string text, string own) =>
        Placeholders.Names(text).Except(ShopFacts.Names).ToHashSet().SetEquals(Placeholders.Names(own).Except(ShopFacts.Names));
}
