namespace CrossBorderBot.Answers;

/// <summary>An approved answer for one intent in one language, with placeholders.</summary>
/// <param name="Title">Button label, at most 20 characters (WhatsApp's limit for reply buttons).</param>
public sealed record Article(string Title, string Text);
