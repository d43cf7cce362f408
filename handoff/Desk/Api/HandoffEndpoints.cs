using CrossBorderBot.Handoff.Desk.Session;
using CrossBorderBot.Handoff.Desk.Wire;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Handoff.Desk.Api;

/// <summary>What an agent reads. Any signed-in agent may.</summary>
internal sealed class HandoffEndpoints(IHandoffQueue queue, ITranscriptReader transcripts, IDeskTranslator translator, IOptions<DeskOptions> options, TimeProvider time)
{
    private const int ListLimit = 200;
    private const int MaxLanguage = 35;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("", ListAsync);
        routes.MapGet("/{id}", GetAsync);
        routes.MapGet("/{id}/articles", ArticlesAsync);
        routes.MapGet("/{id}/lines/{sequence:long}/explanation", ExplainAsync);
        routes.MapBody("/{id}/translate", DeskJson.Default.TranslateBody, TranslateAsync);
    }

    private async Task<IResult> ListAsync(HttpContext context, string? state, string? mine, CancellationToken cancellationToken)
    {
        if (CardMapper.FromWire(state) is not { } wanted)
            return Problems.Invalid("The state is waiting, claimed or resolved.");
        var me = context.Agent().Id;
        var handoffs = await queue.ListAsync(wanted, mine == "true" ? me : null, ListLimit, cancellationToken);
        var now = time.GetUtcNow();
        return TypedResults.Json(new CardList([.. handoffs.Select(h => CardMapper.ToCard(h, me, now))]), DeskJson.Default.CardList);
    }

    private async Task<IResult> GetAsync(HttpContext context, string id, string? language, CancellationToken cancellationToken)
    {
        if (language is { Length: > MaxLanguage })
            return Problems.Invalid("The language must be a tag such as en or pt-BR.");
        if (await queue.GetAsync(id, cancellationToken) is not { } handoff)
            return Problems.NotFound();
        var view = await transcripts.ReadAsync(handoff.ConversationId, string.IsNullOrEmpty(language) ? options.Value.Language : language, cancellationToken);
        var card = CardMapper.ToCard(handoff, context.Agent().Id, time.GetUtcNow());
        return TypedResults.Json(new HandoffDetail(card, view, handoff.Epoch), DeskJson.Default.HandoffDetail);
    }

    private async Task<IResult> ArticlesAsync(string id, CancellationToken cancellationToken)
    {
        if (await queue.GetAsync(id, cancellationToken) is not { } handoff)
            return Problems.NotFound();
        var articles = transcripts.Articles(await ShopperLanguageAsync(handoff, cancellationToken), options.Value.Language);
        return TypedResults.Json(new ArticleList(articles), DeskJson.Default.ArticleList);
    }

    private async Task<IResult> ExplainAsync(string id, long sequence, CancellationToken cancellationToken)
    {
        if (await queue.GetAsync(id, cancellationToken) is not { } handoff
            || await transcripts.ExplainAsync(handoff.ConversationId, sequence, cancellationToken) is not { } explanation)
            return Problems.NotFound();
        return TypedResults.Json(explanation, DeskJson.Default.LineExplanation);
    }

    private async Task<IResult> TranslateAsync(HttpContext context, TranslateBody body, CancellationToken cancellationToken)
    {
        if (!DeskText.IsMessage(body.Text))
            return Problems.Invalid(DeskText.MessageRule);
        if (await queue.GetAsync(DeskText.Id(context), cancellationToken) is not { } handoff)
            return Problems.NotFound();
        var (from, to) = (options.Value.Language, await ShopperLanguageAsync(handoff, cancellationToken));
        var result = DeskText.IsSameLanguage(from, to)
            ? new LineTranslation(to, body.Text, "agent", "exact")
            : await translator.TranslateAsync(body.Text, from, to, cancellationToken);
        var canSend = result.Quality is not ("guess" or "none");
        return TypedResults.Json(
            new TranslateAnswer(result.Language, result.Text, result.Engine, result.Quality, result.Match, canSend), DeskJson.Default.TranslateAnswer);
    }

    // The shopper may have changed language since the handoff was queued.
    private async Task<string> ShopperLanguageAsync(Queue.Handoff handoff, CancellationToken cancellationToken)
    {
        var view = await transcripts.ReadAsync(handoff.ConversationId, options.Value.Language, cancellationToken);
        return view?.ShopperLanguage ?? handoff.Request.ShopperLanguage;
    }
}
