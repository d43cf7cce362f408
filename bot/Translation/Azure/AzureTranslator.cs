using Microsoft.Extensions.Options;

namespace CrossBorderBot.Translation.Azure;

/// <summary>Azure AI Translator. Protected values travel in <c>notranslate</c> elements.</summary>
internal sealed class AzureTranslator : IDescribedEngine, IOwnsRetries
{
    public const string EngineName = "azure";

    private const int MostElements = 1_000;
    private const int MostCharacters = 50_000;

    /// <summary>Markup counts as text: a piece of numbers only may grow several times.</summary>
    private const int LongestPiece = 5_000;

    private readonly AzureTextTranslationClient? _client;

    public AzureTranslator(IOptions<TranslationOptions> options)
        : this(options.Value.Azure.IsConfigured ? new AzureTextTranslationClient(options.Value.Azure, new AzureClientOptions()) : null)
    {
    }

    internal AzureTranslator(AzureTextTranslationClient? client) => _client = client;

    public string Name => EngineName;

    public string? OffReason => _client is null ? "Translation:Azure:Endpoint and Translation:Azure:Key are not set" : null;

    public string Pairs => $"{AzureLanguages.Count} languages";

    public bool CanTranslate(string from, string to) => _client is not null && AzureLanguages.Code(from) is not null && AzureLanguages.Code(to) is not null;

    public async Task<IReadOnlyList<Translation?>> TranslateAsync(
        IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken)
    {
        if (_client is null || AzureLanguages.Code(from) is not { } source || AzureLanguages.Code(to) is not { } target)
            return new Translation?[texts.Count];
        var html = texts.Any(AzureMarkup.IsNeeded);
        Func<string, string> encode = html ? AzureMarkup.Encode : t => t;
        Func<string, string> decode = html ? AzureMarkup.Decode : t => t;
        var batch = new TextBatch(texts, LongestPiece);
        foreach (var request in batch.Requests(MostElements, MostCharacters, text => encode(text).Length))
        {
            var answer = await _client.TranslateAsync([.. request.Texts.Select(encode)], html, source, target, cancellationToken);
            if (answer is null)
                return new Translation?[texts.Count];
            batch.Fill(request, [.. answer.Select(a => a is null ? null : decode(a))]);
        }
        return [.. batch.Join().Select(t => t is null ? null : new Translation(to, t, EngineName, TranslationQuality.Machine))];
    }
}
