using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Nlu;
using CrossBorderBot.Protocol;

namespace CrossBorderBot.Turns;

/// <summary>The shop's bot: greets, understands, decides, answers or hands over.</summary>
public sealed class ShopBot(
    INluModel nlu, AnswerCatalogue catalogue, OrderDialogue orders, HandoffOpening handoffs, DeskReading desk, Buttons buttons) : ActivityHandler
{
    private static readonly string[] FirstTopics = ["shipping.track_order", "customs.duties", "returns.policy", "service.human"];

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var turn = (ShopTurn)turnContext;
        turn.Memory.Language ??= catalogue.For(turn.Activity.Locale ?? AnswerCatalogue.Reference).Language;
        turn.Say([TextPart.Message("welcome")], buttons.For(FirstTopics, turn.Language));
        return Task.CompletedTask;
    }

    protected override async Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var turn = (ShopTurn)turnContext;
        var text = turn.Activity.Text?.Trim() ?? "";
        if (text.Length == 0)
        {
            NoText(turn);
            return;
        }
        var command = turn.Memory.Offered.GetValueOrDefault(text);
        var understanding = nlu.Understand(text, new LanguageHints(turn.Memory.Language, turn.Activity.Locale ?? turn.Lease.Conversation.Locale));
        Listening.Take(turn, understanding, command, catalogue);
        if (turn.Owner != Owner.Bot)
            turn.InputTranslation = await desk.ReadAsync(text, turn.InputLanguage!, cancellationToken).ConfigureAwait(false);
        var decision = Decider.Decide(turn.Owner, turn.Memory, text, understanding, command);
        await ApplyAsync(turn, decision, text, cancellationToken).ConfigureAwait(false);
    }

    private Task ApplyAsync(ShopTurn turn, Decision decision, string text, CancellationToken cancellationToken)
    {
        if (decision is Decision.Answer or Decision.LookUpOrder or Decision.Rate)
            turn.Memory.Misses = 0;
        switch (decision)
        {
            case Decision.Answer answer:
                Answer(turn, answer.Intent);
                return Task.CompletedTask;
            case Decision.LookUpOrder order:
                return orders.ContinueAsync(turn, order.Intent, cancellationToken);
            case Decision.Clarify clarify:
                Miss(turn, "clarify", [.. buttons.For(clarify.Intents, turn.Language), buttons.Message("clarify_none_of_these", Commands.SomethingElse, turn.Language)]);
                return Task.CompletedTask;
            case Decision.NotUnderstood:
                Miss(turn, "not_understood", buttons.For(FirstTopics, turn.Language));
                return Task.CompletedTask;
            case Decision.OutOfScope:
                turn.Memory.Misses++;
                turn.Say([TextPart.Article("none")], buttons.For(catalogue.FollowUps("none"), turn.Language));
                return Task.CompletedTask;
            case Decision.HandOff handOff:
                return handoffs.OpenAsync(turn, handOff, text, cancellationToken);
            case Decision.NoteForAgent:
                return handoffs.NoteAsync(turn, cancellationToken);
            case Decision.LeaveQueue:
                handoffs.Leave(turn);
                return Task.CompletedTask;
            case Decision.Rate rate:
                (turn.Memory.Rating, turn.Memory.Pending) = (rate.Stars, null);
                turn.Say([TextPart.Message("rating_thanks")]);
                return Task.CompletedTask;
            default:
                return Task.CompletedTask;
        }
    }

    private void Answer(ShopTurn turn, string intent)
    {
        turn.Memory.Pending = null;
        if (!intent.StartsWith("chitchat.", StringComparison.Ordinal))
            turn.Memory.LastIntent = intent;
        turn.Say([TextPart.Article(intent)], buttons.AfterAnswer(intent, turn));
    }

    private static void Miss(ShopTurn turn, string message, IReadOnlyList<(string, string)> offered)
    {
        turn.Memory.Misses++;
        turn.Memory.Pending = null;
        turn.Say([TextPart.Message(message)], offered);
    }

    private void NoText(ShopTurn turn)
    {
        if (turn.Activity.Attachments is { Count: > 0 } && turn.Owner != Owner.Agent)
            turn.Say([TextPart.Message("attachment_received")], buttons.For(["service.human"], turn.Language));
    }
}
