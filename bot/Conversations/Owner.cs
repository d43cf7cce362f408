namespace CrossBorderBot.Conversations;

/// <summary>Who answers the shopper: exactly one at any time, changed only together with the conversation's version.</summary>
public enum Owner { Bot, Queue, Agent }
