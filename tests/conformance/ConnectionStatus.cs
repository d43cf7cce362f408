namespace CrossBorderBot.Conformance;

/// <summary>The client's own numbers.</summary>
internal enum ConnectionStatus { Uninitialized, Connecting, Online, ExpiredToken, FailedToConnect, Ended }
