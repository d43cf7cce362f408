using CrossBorderBot.Handoff.Desk.Session;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Roster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>Taking a conversation and letting go of it: the holder, or an administrator in the holder's place.</summary>
internal sealed class ClaimEndpoints(IHandoffQueue queue, IAgentDirectory directory, IShopperLine line, IOptions<DeskOptions> options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{id}/claim", ClaimAsync);
        routes.MapPost("/{id}/release", ReleaseAsync);
        routes.MapBody("/{id}/transfer", DeskJson.Default.TransferBody, TransferAsync);
        routes.MapBody("/{id}/resolve", DeskJson.Default.ResolveBody, ResolveAsync);
    }

    private async Task<IResult> ClaimAsync(HttpContext context, string id, CancellationToken cancellationToken)
    {
        var result = await queue.ClaimAsync(id, context.Agent().Ref, cancellationToken);
        return result.Status switch
        {
            ClaimStatus.Won => TypedResults.Json(new ClaimAnswer(result.Epoch), DeskJson.Default.ClaimAnswer),
            ClaimStatus.Taken => Problems.NotHeld(result.ClaimedBy?.Name, result.ClaimedAt),
            _ => Problems.NotFound(),
        };
    }

    private Task<IResult> ReleaseAsync(HttpContext context, string id, CancellationToken cancellationToken) =>
        MoveAsync(context, id, note: null, (holder, epoch) => queue.ReleaseAsync(id, holder, epoch, cancellationToken), cancellationToken);

    private async Task<IResult> TransferAsync(HttpContext context, TransferBody body, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(body.Skill) == string.IsNullOrEmpty(body.AgentId))
            return Problems.Invalid("Give a skill or an agent: exactly one of the two.");
        if (!DeskText.IsMessageOrNull(body.Note))
            return Problems.Invalid(DeskText.MessageRule);
        TransferTarget target;
        if (string.IsNullOrEmpty(body.AgentId))
        {
            if (!DeskText.IsWord(body.Skill))
                return Problems.Invalid("The skill must be a short word.");
            target = new TransferTarget(body.Skill, null);
        }
        else if (await directory.FindAsync(body.AgentId, cancellationToken) is { } agent)
            target = new TransferTarget(null, agent.Ref);
        else
            return Problems.Invalid("There is no such agent.");
        var id = DeskText.Id(context);
        return await MoveAsync(context, id, body.Note, (holder, epoch) => queue.TransferAsync(id, holder, epoch, target, cancellationToken), cancellationToken);
    }

    private Task<IResult> ResolveAsync(HttpContext context, ResolveBody body, CancellationToken cancellationToken)
    {
        if (!DeskText.IsWord(body.Outcome))
            return Task.FromResult(Problems.Invalid("The outcome must be a short word."));
        if (!DeskText.IsMessageOrNull(body.Note))
            return Task.FromResult(Problems.Invalid(DeskText.MessageRule));
        var id = DeskText.Id(context);
        return MoveAsync(context, id, body.Note, (holder, epoch) => queue.ResolveAsync(id, holder, epoch, body.Outcome, cancellationToken), cancellationToken);
    }

    // The note goes first, while the epoch still holds; its id makes a repeated call write it once.
    private async Task<IResult> MoveAsync(HttpContext context, string id, string? note, Func<string, long, Task<MoveResult>> move, CancellationToken cancellationToken)
    {
        var me = context.Agent();
        if (await queue.GetAsync(id, cancellationToken) is not { } handoff)
            return Problems.NotFound();
        if (handoff is not { State: HandoffState.Claimed, ClaimedBy: { } holder } || (holder.Id != me.Id && me.Role != AgentRole.Administrator))
            return Problems.NotHeld(handoff.State == HandoffState.Claimed ? handoff.ClaimedBy?.Name : null, handoff.ClaimedAt);
        if (note is not null)
        {
            var message = new AgentMessage(
                id, handoff.ConversationId, handoff.Epoch, me.Ref, $"note-{id}-{handoff.Epoch}", note, options.Value.Language, Translation: null, SendOriginal: false);
            if ((await line.NoteAsync(message, cancellationToken)).Status == AgentMessageStatus.Fenced)
                return Problems.NotHeld(null, null);
        }
        return await move(holder.Id, handoff.Epoch) switch
        {
            MoveResult.Done => TypedResults.NoContent(),
            MoveResult.Fenced => Problems.NotHeld(null, null),
            _ => Problems.NotFound(),
        };
    }
}
