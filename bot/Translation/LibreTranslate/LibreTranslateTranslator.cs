using Microsoft.Extensions.Options;

namespace CrossBorderBot.Translation.LibreTranslate;

/// <summary>A LibreTranslate server, own or hosted. Plain text; the chain checks afterwards that numbers and addresses came through.</summary>
internal sealed class LibreTranslateTranslator(LibreTranslateClient client, IOptions<TranslationOptions> options, TimeProvider time) : IDescribedEngine
{
    public const string EngineName = "libretranslate";

    private const int MostElements = 50;
    private static readonly TimeSpan OfferLifetime = TimeSpan.FromHours(1);

    private LibreTranslateOffer? _offer;

    public string Name => EngineName;

    public string? OffReason => options.Value.LibreTranslate.IsConfigured ? null : "Translation:LibreTranslate:Endpoint is not set";

    public string Pairs => Volatile.Read(ref _offer) is { } offer ? $"{offer.Count} languages" : "languages not asked yet";

    /// <summary>True until the server's languages are known.</summary>
    public bool CanTranslate(string from, string to) =>
        OffReason is null && (Volatile.Read(ref _offer) is not { } offer || offer.Until <= time.GetUtcNow() || offer.Pair(from, to) is not null);

    public async Task<IReadOnlyList<Translation?>> TranslateAsync(
        IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken)
    {
        var offer = await OfferAsync(cancellationToken);
        if (offer.Pair(from, to) is not var (source, target))
            return new Translation?[texts.Count];
        var batch = new TextBatch(texts, offer.Characters);
        foreach (var request in batch.Requests(MostElements, offer.Characters, text => text.Length))
            batch.Fill(request, await client.TranslateAsync(request.Texts, source, target, cancellationToken));
        return batch.Join().Select(t => t is null ? null : new Translation(to, t, EngineName, TranslationQuality.Machine)).ToList();
    }

    private async Task<LibreTranslateOffer> OfferAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _offer) is { } known && known.Until > time.GetUtcNow())
            return known;
        var languages = await client.LanguagesAsync(cancellationToken);
        var offer = new LibreTranslateOffer(languages, await CharLimitAsync(cancellationToken), time.GetUtcNow() + OfferLifetime);
        Volatile.Write(ref _offer, offer);
        return offer;
    }

    /// <summary>Servers without the frontend have no settings page; their limit is then unknown, not zero.</summary>
    private async Task<int> CharLimitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await client.SettingsAsync(cancellationToken)).CharLimit;
        }
        catch (TranslationException)
        {
            return -1;
        }
    }
}
