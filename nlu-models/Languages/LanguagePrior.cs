namespace CrossBorderBot.Nlu.Languages;

/// <summary>The hints as additions to ln-likelihoods; the conversation weighs more than the locale, that more than the telephone.</summary>
internal readonly struct LanguagePrior(LanguageHints hints)
{
    private const float FromConversation = 3f, FromLocale = 1.5f, FromPhone = 0.8f;

    private readonly string? _conversation = LanguageTags.Canonical(hints.Conversation);
    private readonly string? _locale = LanguageTags.Canonical(hints.Locale);
    private readonly string? _phone = CountryLanguages.Of(hints.PhoneCountry);

    /// <summary>The language to keep when the text says nothing; null without any hint.</summary>
    public string? Kept => _conversation ?? _locale ?? _phone;

    public bool Suggests(string language) => _conversation == language || _locale == language || _phone == language;

    public float Of(string language) =>
        (Is(_conversation, language) ? FromConversation : 0) + (Is(_locale, language) ? FromLocale : 0) + (Is(_phone, language) ? FromPhone : 0);

    private static bool Is(string? hint, string language) => hint is not null && LanguageTags.Primary(hint) == language;
}
