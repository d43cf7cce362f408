using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrossBorderBot.Turns;

/// <summary>What the bot remembers between two turns; stored as JSON with the conversation.</summary>
public sealed class ConversationMemory
{
    public string? Language { get; set; }

    /// <summary>Messages in a row that were not understood.</summary>
    public int Misses { get; set; }

    public PendingQuestion? Pending { get; set; }

    /// <summary>Buttons of the last answer: what was shown, and the command it stands for.</summary>
    public Dictionary<string, string> Offered { get; set; } = [];

    /// <summary>The last order number given, verified or not.</summary>
    public string? OrderNumber { get; set; }

    /// <summary>The e-mail address or telephone number that the shopper gave.</summary>
    public string? Contact { get; set; }

    public bool OrderVerified { get; set; }
    public string? LastIntent { get; set; }
    public List<string> Amounts { get; set; } = [];

    /// <summary>0 to 1, the strongest of the last messages, fading.</summary>
    public double Anger { get; set; }
    public double Urgency { get; set; }

    /// <summary>Handoffs so far: makes the next handoff's id.</summary>
    public int Handoffs { get; set; }
    public string? AgentName { get; set; }
    public int? Rating { get; set; }

    /// <summary>After a human was there, the bot starts anew: the language, the verified order and the counters stay.</summary>
    public void StartAfresh()
    {
        (Misses, Pending, LastIntent, Anger, Urgency, AgentName) = (0, null, null, 0, 0, null);
        Amounts.Clear();
        Offered.Clear();
    }

    public static ConversationMemory Read(string json) =>
        json.Length == 0 ? new() : JsonSerializer.Deserialize(json, TurnsJson.Default.ConversationMemory) ?? new();

    public string Write() => JsonSerializer.Serialize(this, TurnsJson.Default.ConversationMemory);
}

public enum PendingKind { OrderNumber, OrderContact, OfferHuman, Rating }

/// <summary>A question the bot has asked and waits for.</summary>
/// <param name="Intent">What the shopper wanted before it was asked.</param>
/// <param name="Tries">Wrong answers so far.</param>
public sealed record PendingQuestion(PendingKind Kind, string Intent, int Tries = 0, string? Reason = null);
