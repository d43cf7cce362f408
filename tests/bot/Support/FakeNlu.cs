using System.Collections.Concurrent;
using CrossBorderBot.Nlu;
using CrossBorderBot.Nlu.Explaining;

namespace CrossBorderBot.Tests.Support;

/// <summary>Understands what it was taught; all else is <c>none</c>, in the language the hints tell.</summary>
internal sealed class FakeNlu : INluModel
{
    private readonly ConcurrentDictionary<string, Func<Understanding>> _taught = new();

    public IReadOnlyCollection<string> Languages { get; } = ["ar", "de", "en", "es", "fr", "zh"];

    public IReadOnlyCollection<string> Intents { get; } = ["none"];

    public FakeNlu Teach(string text, Understanding meaning)
    {
        _taught[text] = () => meaning;
        return this;
    }

    public FakeNlu Fail(string text)
    {
        _taught[text] = () => throw new InvalidOperationException("the model is broken");
        return this;
    }

    public Explanation Explain(string text, LanguageHints hints) => new(Understand(text, hints), null, [], []);

    public Understanding Understand(string text, LanguageHints hints) => _taught.TryGetValue(text, out var meaning)
        ? meaning()
        : Heard.As("none", 0.9, (hints.Conversation ?? hints.Locale ?? "en").Split('-')[0]);
}
