namespace CrossBorderBot.Conversations;

/// <summary>What a line is: something said, a shopper who came in, or news from the handoff queue.</summary>
public enum EntryKind { Message, Joined, HandoffNews, Line }
