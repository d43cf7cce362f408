namespace CrossBorderBot.Conversations;

/// <summary>How far a line to the shopper got. Ordered: a status never goes back.</summary>
public enum DeliveryStatus { Queued, Sent, Delivered, Read, Failed, Uncertain }
