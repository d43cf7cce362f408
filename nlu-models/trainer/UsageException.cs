namespace CrossBorderBot.Trainer;

/// <summary>The command line was wrong; the message says where. Ends the program with 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
