using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CrossBorderBot.Channels.WebChat;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Host;
using CrossBorderBot.Nlu;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Tests.Channels.WebChat;

/// <summary>The real host on a port of its own with a taught model, spoken to in raw bytes.</summary>
internal sealed class WebChatHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private WebChatHost(TemporaryFolder folder, bool ownsFolder, WebApplication app)
    {
        (_folder, _ownsFolder, _app) = (folder, ownsFolder, app);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public FakeNlu Nlu => (FakeNlu)Get<INluModel>();

    public SqliteDatabase Database => Get<SqliteDatabase>();

    public TemporaryFolder Folder => _folder;

    public static Task<WebChatHost> StartAsync(params string[] arguments) => StartAsync(new TemporaryFolder(), ownsFolder: true, _ => { }, arguments);

    public static Task<WebChatHost> StartAsync(Action<IServiceCollection> change) => StartAsync(new TemporaryFolder(), ownsFolder: true, change);

    /// <summary>On the data of another that has stopped.</summary>
    public static Task<WebChatHost> StartAgainAsync(TemporaryFolder folder) => StartAsync(folder, ownsFolder: false, _ => { });

    private static async Task<WebChatHost> StartAsync(TemporaryFolder folder, bool ownsFolder, Action<IServiceCollection> change, params string[] arguments)
    {
        string[] always =
        [
            "--urls=http://127.0.0.1:0", $"--Storage:Path={folder.Path}", "--Translation:Engines=memory",
            "--WebChat:TokensPerMinute=100000", "--WebChat:ActivitiesPerMinute=100000", "--WebChat:AllowedOrigins:0=https://shop.example.com",
        ];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. always, .. arguments], ContentRootPath = Repository.Root });
        builder.AddBot();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<INluModel>(new FakeNlu());
        change(builder.Services);
        var app = builder.Build();
        app.UseBot();
        await app.StartAsync();
        return new WebChatHost(folder, ownsFolder, app);
    }

    public async Task<Chat> TokenAsync()
    {
        var answer = await SendAsync(HttpMethod.Post, "webchat/token", token: null);
        return new Chat(answer.Json.GetProperty("token").GetString()!, answer.Json.GetProperty("conversationId").GetString()!, answer.Json.GetProperty("userId").GetString()!);
    }

    /// <summary>A started conversation whose greeting is there.</summary>
    public async Task<Chat> StartChatAsync(string locale = "en-GB")
    {
        var chat = await TokenAsync();
        var started = await SendAsync(HttpMethod.Post, "v3/directline/conversations", chat.Token, $$"""{"user":{},"locale":"{{locale}}"}""");
        if (started.Status != HttpStatusCode.Created)
            throw new InvalidOperationException(started.Body);
        await WaitForAsync(chat, 1);
        return chat;
    }

    public Task<Answer> PostAsync(Chat chat, string body) => SendAsync(HttpMethod.Post, Activities(chat), chat.Token, body);

    public Task<Answer> SayAsync(Chat chat, string text, string? clientActivityId = null) => PostAsync(chat, Message(text, clientActivityId));

    public Task<Answer> PollAsync(Chat chat, string query = "") => SendAsync(HttpMethod.Get, Activities(chat) + query, chat.Token);

    public async Task<IReadOnlyList<JsonElement>> ReadAsync(Chat chat) => (await PollAsync(chat)).Activities;

    /// <summary>Waits until the conversation has that many lines for the shopper.</summary>
    public async Task<IReadOnlyList<JsonElement>> WaitForAsync(Chat chat, int lines)
    {
        IReadOnlyList<JsonElement> read = [];
        await Patience.UntilAsync(async () => (read = await ReadAsync(chat)).Count >= lines, $"{lines} lines");
        return read;
    }

    public Task<Answer> SendAsync(HttpMethod method, string path, string? token, string? body = null) =>
        SendAsync(method, path, token, body is null ? null : Encoding.UTF8.GetBytes(body));

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? token, byte[]? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)));
    }

    /// <summary>A token as this host signs it, issued at another time.</summary>
    public string TokenOf(Chat chat, DateTimeOffset issuedAt)
    {
        var clock = new ManualClock();
        clock.Set(issuedAt);
        return new DirectLineTokens(File.ReadAllBytes(_folder.File("keys/webchat.key")), Options.Create(new WebChatOptions()), clock).Issue(chat.ConversationId, chat.UserId);
    }

    /// <summary>How many rows the whole store holds once every turn is taken.</summary>
    public async Task<long> RowsAsync()
    {
        await SettledAsync();
        return Database.Read(session => session.Scalar<long>("SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM inbox) + (SELECT count(*) FROM dedupe) + (SELECT count(*) FROM conversations) + (SELECT count(*) FROM dead_letters)"));
    }

    /// <summary>Nothing is waiting for a turn any more.</summary>
    public Task SettledAsync() => Patience.UntilAsync(() => Task.FromResult(Database.Read(session => session.Scalar<long>("SELECT count(*) FROM inbox")) == 0), "all inputs are settled");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsFolder)
            _folder.Dispose();
    }

    public static string Message(string text, string? clientActivityId = null) => JsonSerializer.Serialize(new
    {
        type = "message", text, from = new { id = "me" }, channelData = clientActivityId is null ? null : new { clientActivityID = clientActivityId },
    });

    public static string Activities(Chat chat) => $"v3/directline/conversations/{chat.ConversationId}/activities";
}

internal sealed record Chat(string Token, string ConversationId, string UserId);

internal sealed record Answer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public IReadOnlyList<JsonElement> Activities => Json.GetProperty("activities").EnumerateArray().ToList();

    public string? Watermark => Json.GetProperty("watermark").GetString();
}
