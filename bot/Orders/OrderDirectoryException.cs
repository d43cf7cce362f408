namespace CrossBorderBot.Orders;

/// <summary>The directory could not be asked. The message names no order and no person.</summary>
public sealed class OrderDirectoryException(string message, Exception? inner = null) : Exception(message, inner);
