using CrossBorderBot.Nlu;

namespace CrossBorderBot.Tests.Support;

/// <summary>Understandings for tests.</summary>
internal static class Heard
{
    public static Understanding As(string intent, double probability = 0.9, string language = "en") => Of(language, (intent, probability));

    public static Understanding Of(string language, params (string Intent, double Probability)[] intents) => new(
        new LanguageGuess(language, 0.99, "Latn", Kept: false),
        intents.Select(intent => new IntentScore(intent.Intent, intent.Probability)).ToList(), [], default);

    public static Understanding Unclear { get; } = Of("en", ("shipping.cost", 0.2), ("returns.cost", 0.05));

    public static Understanding WithMood(this Understanding heard, double anger = 0, double urgency = 0) => heard with { Mood = new Mood(anger, urgency, 0) };

    public static Understanding With(this Understanding heard, EntityKind kind, string value) =>
        heard with { Entities = [.. heard.Entities, new Entity(kind, 0, value.Length, value, value)] };
}
