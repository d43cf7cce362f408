using System.Buffers.Text;
using System.Security.Cryptography;
using CrossBorderBot.Answers;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Channels.WebChat;

/// <summary>What the shop page and the widget need beside Direct Line: a token and their texts.</summary>
internal static class WebChatEndpoints
{
    private static readonly decimal[] DemoPrices = [49.90m, 39.90m, 24.00m, 89.00m];

    public static void MapWebChatApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webchat/token", Token).RequireCors(WebChatRegistration.CorsPolicy);
        routes.MapGet("/webchat/texts", Texts).RequireCors(WebChatRegistration.CorsPolicy);
    }

    private static IResult Token(HttpContext context, DirectLineTokens tokens, WebChatLimits limits, WebChatOrigins origins)
    {
        if (!origins.Allows(context.Request))
            return DirectLineErrors.InvalidToken();
        if (limits.TakeToken(context) is > 0 and var seconds)
            return DirectLineErrors.TooMany(context, seconds);
        var (conversationId, userId) = ("c_" + RandomId(), "u_" + RandomId());
        return Results.Json(
            new WebChatTokenResponse(tokens.Issue(conversationId, userId), conversationId, (int)tokens.Lifetime.TotalSeconds, userId),
            WebChatJson.Default.WebChatTokenResponse);
    }

    private static IResult Texts(string? language, AnswerCatalogue catalogue, IOptions<ShopOptions> shop)
    {
        var texts = catalogue.For(language ?? AnswerCatalogue.Reference);
        return Results.Json(
            new PageTexts(
                texts.Language, texts.Direction, texts.Culture,
                catalogue.Languages.Select(other => new PageLanguage(other.Language, other.Name)).ToList(),
                texts.Page.ToDictionary(text => text.Key, text => Placeholders.Fill(text.Value, name => ShopFacts.Value(name, shop.Value, texts))),
                DemoPrices.Select(price => LocaleFormat.Money(price, shop.Value.Currency, texts.CultureInfo)).ToList()),
            WebChatJson.Default.PageTexts);
    }

    private static string RandomId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
