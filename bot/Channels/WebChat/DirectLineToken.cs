namespace CrossBorderBot.Channels.WebChat;

/// <summary>What a token allows: one conversation, one user, until it expires.</summary>
public sealed record DirectLineToken(string ConversationId, string UserId, DateTimeOffset ExpiresAt);
