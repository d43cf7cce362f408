namespace CrossBorderBot.Trainer;

/// <summary>The streams of a command, so that tests can read what it says.</summary>
internal sealed record CommandIo(TextReader Input, TextWriter Output, TextWriter Error, bool ErrorIsTerminal);
