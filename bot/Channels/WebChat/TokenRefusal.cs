namespace CrossBorderBot.Channels.WebChat;

/// <summary>Why a token is not good.</summary>
public enum TokenRefusal { Missing, Invalid, Expired }
