using CrossBorderBot.Answers;
using CrossBorderBot.Nlu;

namespace CrossBorderBot.Host;

/// <summary>Understands every button title once before the first shopper comes: code is compiled, data is in memory.</summary>
internal static class WarmUp
{
    public static void Run(IServiceProvider services)
    {
        var nlu = services.GetRequiredService<INluModel>();
        foreach (var texts in services.GetRequiredService<AnswerCatalogue>().Languages)
            foreach (var article in texts.Articles.Values)
                nlu.Understand(article.Title, new LanguageHints(texts.Language));
    }
}
