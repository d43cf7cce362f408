using CrossBorderBot.Answers;
using CrossBorderBot.Translation.Memory;

namespace CrossBorderBot.Host;

/// <summary>Approved texts of all languages as parallel texts: articles rendered with the shop's facts, and their titles.</summary>
internal sealed class CatalogueSegments(AnswerCatalogue catalogue, TextRenderer renderer) : IMemorySegmentSource
{
    public IEnumerable<MemorySegment> Read()
    {
        var languages = catalogue.Languages.OrderBy(texts => texts.Language, StringComparer.Ordinal).ToList();
        foreach (var (a, b) in languages.SelectMany((a, index) => languages.Skip(index + 1).Select(b => (a, b))))
        {
            foreach (var intent in a.Articles.Keys)
            {
                var article = TextPart.Article(intent);
                yield return new(a.Language, renderer.Render(article, a.Language), b.Language, renderer.Render(article, b.Language), MemoryOrigin.Article);
                yield return new(a.Language, a.Articles[intent].Title, b.Language, b.Articles[intent].Title, MemoryOrigin.Article);
            }
        }
    }
}
