using System.Text.Json;
using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Protocol;

namespace CrossBorderBot.Turns;

/// <summary>Takes one turn: reads the input, lets the bot or the queue's news act, commits, then tells the open pages.</summary>
public sealed class TurnRunner(
    IConversationStore store, ShopBot bot, HandoffNews news, TextRenderer renderer, DeskReading desk, DeskPush push, ConversationFeed feed, Buttons buttons)
{
    public async Task RunAsync(TurnLease lease, CancellationToken cancellationToken)
    {
        var turn = new ShopTurn(lease, Read(lease), renderer, desk.Language);
        if (lease.Input.Kind == EntryKind.Message && turn.Owner != Owner.Agent)
            feed.Typing(lease.Conversation.Id);
        if (lease.Input.Kind == EntryKind.HandoffNews)
            news.Take(turn);
        else
            await bot.OnTurnAsync(turn, cancellationToken).ConfigureAwait(false);
        await CommitAsync(turn, turn.ToCommit(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Settles an input that failed again and again: its bytes go to the dead letters, the shopper is told and offered a person.</summary>
    public Task GiveUpAsync(TurnLease lease, string reason, CancellationToken cancellationToken)
    {
        var turn = new ShopTurn(lease, Read(lease), renderer, desk.Language);
        if (turn.Owner != Owner.Agent)
            turn.Say([TextPart.Message("temporary_problem")], [buttons.Message("talk_to_human", Commands.Intent("service.human"), turn.Language)]);
        return CommitAsync(turn, turn.ToCommit() with { Failure = reason }, cancellationToken);
    }

    private async Task CommitAsync(ShopTurn turn, TurnCommit commit, CancellationToken cancellationToken)
    {
        var before = turn.Lease.Conversation.HandoffId;
        var first = await store.CommitTurnAsync(turn.Lease, commit, cancellationToken).ConfigureAwait(false);
        if (first is { } sequence && (before ?? turn.HandoffId) is { } handoffId)
            await push.TurnAsync(handoffId, turn, commit, sequence, cancellationToken).ConfigureAwait(false);
    }

    private static Activity Read(TurnLease lease)
    {
        var input = lease.Input;
        var activity = input.Kind != EntryKind.HandoffNews && input.Payload is not null
            ? JsonSerializer.Deserialize(input.Payload, ProtocolJson.Default.Activity)!
            : new Activity { Type = ActivityTypes.Event };
        activity.Id = ActivityIds.For(lease.Conversation.Id, input.Sequence);
        activity.ChannelId = lease.Conversation.Channel;
        activity.Conversation = new ConversationAccount(lease.Conversation.Id);
        activity.Recipient = new ChannelAccount(BotAccount.Id, BotAccount.Name, RoleTypes.Bot);
        return activity;
    }
}
