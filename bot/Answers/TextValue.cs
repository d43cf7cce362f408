namespace CrossBorderBot.Answers;

/// <summary>A value for a placeholder, formatted only when the language is known.</summary>
public abstract record TextValue
{
    /// <summary>Stands as it is in every language (an order number, a carrier, a place).</summary>
    public sealed record Literal(string Text) : TextValue;

    public sealed record Number(long Value) : TextValue;

    /// <summary>A calendar day in the shop's time zone.</summary>
    public sealed record Day(DateOnly Date) : TextValue;

    /// <param name="Currency">ISO 4217.</param>
    public sealed record Money(decimal Amount, string Currency) : TextValue;

    /// <summary>Another text of the catalogue (a status, a mood).</summary>
    public sealed record Message(string Key) : TextValue;

    /// <summary>The title of an intent's article.</summary>
    public sealed record Title(string Intent) : TextValue;

    /// <summary>ISO 3166-1 alpha-2, shown as the country's name.</summary>
    public sealed record Country(string Code) : TextValue;

    public static implicit operator TextValue(string text) => new Literal(text);

    public static implicit operator TextValue(long number) => new Number(number);

    public static implicit operator TextValue(DateOnly date) => new Day(date);
}
