namespace CrossBorderBot.Handoff.Storage;

/// <summary>The storage folder cannot be served: in use, damaged, or written by a newer version. The message tells the cure.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
