using CrossBorderBot.Handoff.Desk.Session;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>What an agent writes: to the shopper only while holding the claim, notes at any time.</summary>
internal sealed class MessageEndpoints(IHandoffQueue queue, IShopperLine line, IOptions<DeskOptions> options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapBody("/{id}/messages", DeskJson.Default.MessageBody, SendAsync);
        routes.MapBody("/{id}/notes", DeskJson.Default.NoteBody, NoteAsync);
    }

    private async Task<IResult> SendAsync(HttpContext context, MessageBody body, CancellationToken cancellationToken)
    {
        if (!DeskText.IsMessage(body.Text) || !DeskText.IsMessageOrNull(body.Translation))
            return Problems.Invalid(DeskText.MessageRule);
        if (!DeskText.IsClientId(body.ClientMessageId))
            return Problems.Invalid("clientMessageId must have 1 to 100 characters.");
        var (id, me) = (DeskText.Id(context), context.Agent());
        if (await queue.GetAsync(id, cancellationToken) is not { } handoff)
            return Problems.NotFound();
        if (handoff is not { State: HandoffState.Claimed, ClaimedBy: { } holder } || holder.Id != me.Id || (body.Epoch ?? handoff.Epoch) != handoff.Epoch)
            return Problems.NotHeld(handoff.State == HandoffState.Claimed ? handoff.ClaimedBy?.Name : null, handoff.ClaimedAt);
        if (await queue.RenewAsync(id, me.Id, handoff.Epoch, cancellationToken) != MoveResult.Done)
            return Problems.NotHeld(null, null);
        var receipt = await line.SendAsync(
            new AgentMessage(
                id, handoff.ConversationId, handoff.Epoch, me.Ref, body.ClientMessageId, body.Text, options.Value.Language,
                body.Translation, body.SendOriginal ?? false),
            cancellationToken);
        return Answer(receipt);
    }

    private async Task<IResult> NoteAsync(HttpContext context, NoteBody body, CancellationToken cancellationToken)
    {
        if (!DeskText.IsMessage(body.Text))
            return Problems.Invalid(DeskText.MessageRule);
        if (body.ClientMessageId is not null && !DeskText.IsClientId(body.ClientMessageId))
            return Problems.Invalid("clientMessageId must have 1 to 100 characters.");
        var id = DeskText.Id(context);
        if (await queue.GetAsync(id, cancellationToken) is not { } handoff)
            return Problems.NotFound();
        var receipt = await line.NoteAsync(
            new AgentMessage(
                id, handoff.ConversationId, handoff.Epoch, context.Agent().Ref, body.ClientMessageId ?? Guid.NewGuid().ToString("N"), body.Text,
                options.Value.Language, Translation: null, SendOriginal: false),
            cancellationToken);
        return Answer(receipt);
    }

    private static IResult Answer(AgentMessageReceipt receipt) => receipt.Status switch
    {
        AgentMessageStatus.Accepted or AgentMessageStatus.Duplicate =>
            TypedResults.Json(new SequenceAnswer(receipt.Sequence), DeskJson.Default.SequenceAnswer, statusCode: StatusCodes.Status202Accepted),
        AgentMessageStatus.Fenced => Problems.NotHeld(null, null),
        _ => Problems.NotFound(),
    };
}
