using System.Text.Json;

namespace CrossBorderBot.Answers;

/// <summary>
/// The approved texts in all languages. Refuses to start incomplete: every language has every article and message of the others,
/// with the same placeholders in messages.
/// </summary>
public sealed class AnswerCatalogue
{
    /// <summary>The language whose file says which texts exist, and the last resort for a reader of none of the others.</summary>
    public const string Reference = "en";

    private readonly Dictionary<string, LanguageTexts> _languages;
    private readonly Dictionary<string, string[]> _followUps;

    private AnswerCatalogue(Dictionary<string, LanguageTexts> languages, Dictionary<string, string[]> followUps) =>
        (_languages, _followUps) = (languages, followUps);

    public IReadOnlyCollection<LanguageTexts> Languages => _languages.Values;

    /// <exception cref="InvalidDataException">A file is missing or incomplete; the message names file, text and cure.</exception>
    public static AnswerCatalogue Load(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        var languages = files.Order(StringComparer.Ordinal).Select(Read).ToDictionary(texts => texts.Language, StringComparer.OrdinalIgnoreCase);
        if (!languages.TryGetValue(Reference, out var reference))
            throw new InvalidDataException($"{Path.Combine(folder, Reference + ".json")} is missing: it says which texts every language needs.");
        var gaps = languages.Values.SelectMany(texts => CatalogueCheck.Gaps(texts, reference)).ToList();
        if (gaps.Count > 0)
            throw new InvalidDataException($"The answers are not complete; add or mend:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", gaps.Take(20))}");
        var followUps = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, "..", "follow-ups.json")), AnswersJson.Default.DictionaryStringStringArray)!;
        return new AnswerCatalogue(languages, followUps);
    }

    /// <summary>True when the bot answers natively in that language.</summary>
    public bool Speaks(string language) => Find(language) is not null;

    /// <summary>Texts of a language by exact tag, then by script (<c>zh-TW</c> reads <c>zh-Hant</c>), by primary subtag, then the reference.</summary>
    public LanguageTexts For(string language) => Find(language) ?? _languages[Reference];

    /// <summary>Intents to offer as buttons after an answer, at most three.</summary>
    public IReadOnlyList<string> FollowUps(string intent) => _followUps.GetValueOrDefault(intent) ?? [];

    private static bool IsTraditionalChinese(string language) =>
        language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase)
        && language.Split('-').Skip(1).Any(part => part.ToLowerInvariant() is "hant" or "tw" or "hk" or "mo");

    private LanguageTexts? Find(string language) =>
        _languages.GetValueOrDefault(language)
        ?? (IsTraditionalChinese(language) ? _languages.GetValueOrDefault("zh-Hant") : null)
        ?? (language.IndexOf('-') is > 0 and var dash ? _languages.GetValueOrDefault(language[..dash]) : null);

    private static LanguageTexts Read(string file)
    {
        try
        {
            var texts = JsonSerializer.Deserialize(File.ReadAllBytes(file), AnswersJson.Default.LanguageTexts)
                ?? throw new InvalidDataException($"{file} is empty.");
            return texts with { Countries = ReadCountries(file) };
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file} is not valid: {e.Message}", e);
        }
    }

    private static Dictionary<string, string> ReadCountries(string languageFile)
    {
        var file = Path.Combine(Path.GetDirectoryName(languageFile)!, "..", "countries", Path.GetFileName(languageFile));
        return File.Exists(file)
            ? JsonSerializer.Deserialize(File.ReadAllBytes(file), AnswersJson.Default.DictionaryStringString) ?? []
            : throw new InvalidDataException(
                $"{file} is missing: the country names of that language; node bot/Answers/countries/make.mjs {Path.GetFileNameWithoutExtension(file)} writes it.");
    }
}
