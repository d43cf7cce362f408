namespace CrossBorderBot.Protocol;

/// <summary>The SDK's wire values; the specification's shorter ones are accepted on input by leaving the field a string.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string ExpectingInput = "expectingInput";
    public const string IgnoringInput = "ignoringInput";
}
