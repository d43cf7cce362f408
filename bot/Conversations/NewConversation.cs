namespace CrossBorderBot.Conversations;

public sealed record NewConversation(string Id, string Channel, string Key, string UserId, string? Locale);
