using CrossBorderBot.Answers;
using CrossBorderBot.Handoff.Desk;
using CrossBorderBot.Nlu;
using CrossBorderBot.Translation;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Host;

/// <summary>Says in a few plain lines what is on, what is not, and which addresses to open.</summary>
internal sealed class StartBanner(
    INluModel nlu, AnswerCatalogue catalogue, TranslatorChain translators, StorageFolder storage, IConfiguration configuration, IOptions<DeskOptions> desk)
{
    public IEnumerable<string> Lines(IEnumerable<string> addresses, string? setupLink)
    {
        var address = addresses.FirstOrDefault() ?? "http://127.0.0.1:8080";
        var redis = !string.IsNullOrEmpty(configuration["Redis:ConnectionString"]);
        yield return "";
        yield return "CrossBorderBot is up.";
        yield return $"  Shop and chat    {address}/";
        yield return $"  Agents' desk     {address}/desk";
        if (setupLink is not null)
            yield return $"  First sign-in    {address}{setupLink}   (works once; creates the administrator)";
        yield return $"  Understands      {string.Join(", ", nlu.Languages.Order(StringComparer.Ordinal))}; answers in {string.Join(", ", catalogue.Languages.Select(texts => texts.Language))}; desk reads {desk.Value.Language}";
        yield return $"  Translation      {string.Join("; ", translators.Status.Select(Engine))}";
        yield return $"  Conversations    SQLite in {storage.Path}";
        yield return $"  Handoff queue    {(redis ? "Redis" : "SQLite, the same file (set Redis:ConnectionString for Redis)")}";
        yield return "  Channels         web chat on; WhatsApp, Messenger and Azure Bot Service are not part of this version";
        yield return "  Orders           20 demonstration orders, for example KH-10482 with lucia@example.com";
        yield return "";
    }

    private static string Engine(EngineStatus status) => status.State == EngineState.On
        ? $"{status.Name} on ({status.Pairs})"
        : $"{status.Name} {status.State.ToString().ToLowerInvariant()}{(status.Detail is null ? "" : $" ({status.Detail})")}";
}
