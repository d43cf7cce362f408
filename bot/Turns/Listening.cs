using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Nlu;
using CrossBorderBot.Orders;

namespace CrossBorderBot.Turns;

/// <summary>What a message leaves in the conversation's memory, whatever is decided about it.</summary>
internal static class Listening
{
    // Half of the anger is left after each calmer message.
    private const double Fading = 0.5;
    private const int AmountsKept = 5;

    // One greeting ("hola") is identified with 0.35 without any hint, keyboard noise with less than 0.3.
    private const double SureEnough = 0.3;

    public static void Take(ShopTurn turn, Understanding understanding, string? command, AnswerCatalogue catalogue)
    {
        var memory = turn.Memory;
        // The title of a button is ours, not the shopper's: it says nothing about their language.
        var tag = command is null && !IsTooUnsure(memory, understanding.Language) ? understanding.Language.Tag : turn.Language;
        turn.InputLanguage = tag;
        var spoken = catalogue.Speaks(tag) ? catalogue.For(tag).Language : tag;
        if (memory.Language is not null && memory.Language != spoken && turn.Owner != Owner.Bot)
            turn.Record([TextPart.Message("history_language_switched", ("language", spoken))]);
        memory.Language = spoken;
        memory.Anger = Math.Max(understanding.Mood.Anger, memory.Anger * Fading);
        memory.Urgency = Math.Max(understanding.Mood.Urgency, memory.Urgency * Fading);
        foreach (var entity in understanding.Entities)
            Take(memory, entity);
    }

    // "asdfgh" is no change of language.
    private static bool IsTooUnsure(ConversationMemory memory, LanguageGuess language) =>
        memory.Language is not null && language.Confidence < SureEnough;

    private static void Take(ConversationMemory memory, Entity entity)
    {
        switch (entity.Kind)
        {
            case EntityKind.OrderNumber when OrderNumbers.Normalise(memory.OrderNumber ?? "") != entity.Value:
                (memory.OrderNumber, memory.OrderVerified) = (entity.Value, false);
                break;
            case EntityKind.Email or EntityKind.Phone:
                memory.Contact = entity.Value;
                break;
            case EntityKind.Amount when !memory.Amounts.Contains(entity.Text) && memory.Amounts.Count < AmountsKept:
                memory.Amounts.Add(entity.Text);
                break;
        }
    }
}
