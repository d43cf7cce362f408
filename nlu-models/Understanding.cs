namespace CrossBorderBot.Nlu;

/// <summary>What one message means: its language, up to three likely intents, the entities in it and its mood.</summary>
/// <param name="Intents">Best first, at most three; probabilities are calibrated and sum to at most 1.</param>
/// <param name="Entities">In order of <see cref="Entity.Start"/>; spans never overlap.</param>
public sealed record Understanding(
    LanguageGuess Language,
    IReadOnlyList<IntentScore> Intents,
    IReadOnlyList<Entity> Entities,
    Mood Mood);

/// <summary>An intent of the taxonomy (<c>shipping.track_order</c>, …, <c>none</c>) and how likely it is, 0 to 1.</summary>
public readonly record struct IntentScore(string Intent, double Probability);

/// <summary>The language a message is written in.</summary>
/// <param name="Tag">BCP-47, primary subtag where that says enough (<c>es</c>, <c>zh</c>, <c>zh-Hant</c>).</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Script">ISO 15924 code of the script that most letters are in (<c>Latn</c>, <c>Arab</c>, <c>Hans</c> …), <c>Zyyy</c> when there are no letters.</param>
/// <param name="Kept">True when the text itself says too little ("ok", an order number) and the hints decided.</param>
public sealed record LanguageGuess(string Tag, double Confidence, string Script, bool Kept);

/// <summary>What is known before reading the text. Hints are priors: they never override clear text.</summary>
/// <param name="Conversation">The language the conversation is in so far.</param>
/// <param name="Locale">The browser's or channel's locale, BCP-47.</param>
/// <param name="PhoneCountry">ISO 3166-1 alpha-2 of the shopper's telephone number.</param>
public sealed record LanguageHints(string? Conversation = null, string? Locale = null, string? PhoneCountry = null)
{
    public static LanguageHints None { get; } = new();
}

public enum EntityKind { OrderNumber, TrackingNumber, Amount, Date, Email, Phone, Country, Url }

/// <summary>A span of the original text with its normalised value.</summary>
/// <param name="Start">Index of the first UTF-16 unit in the original text.</param>
/// <param name="Value">Order and tracking number: upper case, no separators. Amount: invariant decimal. Date: ISO 8601. E-mail: lower case. Phone: digits with a leading + when written. Country: ISO 3166-1 alpha-2.</param>
/// <param name="Detail">Amount: ISO 4217 currency. Tracking number: carrier. Otherwise null.</param>
public sealed record Entity(EntityKind Kind, int Start, int Length, string Text, string Value, string? Detail = null);

/// <summary>Each 0 to 1.</summary>
public readonly record struct Mood(double Anger, double Urgency, double Thanks);
