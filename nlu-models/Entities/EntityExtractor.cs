namespace CrossBorderBot.Nlu.Entities;

/// <summary>Finds what a message names: the surest kinds first, the order number, which any digits resemble, last.</summary>
internal sealed class EntityExtractor(NluOptions options)
{
    private readonly IEntityFinder[] _finders =
    [
        new AddressFinder(), new TrackingFinder(), new DateFinder(), new AmountFinder(), new PhoneFinder(),
        new OrderNumberFinder(options.OrderNumberPattern), new CountryFinder(),
    ];

    /// <param name="text">The original, sanitised; spans index it.</param>
    public IReadOnlyList<Entity> Extract(string text)
    {
        var folded = new FoldedText(text);
        var claims = new Claims(text);
        foreach (var finder in _finders)
            finder.Find(folded, claims);
        return claims.InOrder();
    }
}
