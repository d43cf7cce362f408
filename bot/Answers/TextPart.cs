namespace CrossBorderBot.Answers;

/// <summary>A text of the catalogue with its values: can be rendered in any language, so the desk reads the very same answer in its own.</summary>
public sealed record TextPart(string Key, bool IsArticle, IReadOnlyDictionary<string, TextValue> Values)
{
    private static readonly IReadOnlyDictionary<string, TextValue> Nothing = new Dictionary<string, TextValue>();

    public static TextPart Article(string intent) => new(intent, true, Nothing);

    public static TextPart Message(string key, params ReadOnlySpan<(string Name, TextValue Value)> values)
    {
        var byName = new Dictionary<string, TextValue>(values.Length);
        foreach (var (name, value) in values)
            byName[name] = value;
        return new TextPart(key, false, byName);
    }
}
