namespace CrossBorderBot.Conversations;

/// <summary>Who a line of the transcript comes from. <see cref="Note"/> is internal: no shopper ever sees it.</summary>
public enum EntryAuthor { Shopper, Bot, Agent, System, Note }
