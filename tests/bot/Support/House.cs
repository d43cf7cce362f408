using System.Text.Json;
using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Desk;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Queue.Sqlite;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Nlu;
using CrossBorderBot.Orders;
using CrossBorderBot.Protocol;
using CrossBorderBot.Translation;
using CrossBorderBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Tests.Support;

/// <summary>The conversation rooms on a real store and a real queue, with a taught model; turns and effects are taken by hand, one by one.</summary>
internal sealed class House : IAsyncDisposable
{
    public const string Id = "c_1";
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly ServiceProvider _services;
    private int _messages;

    public House(string deskLanguage = "en", Action<IServiceCollection>? change = null)
    {
        _database = SqliteDatabase.Open(_folder.File("store.db"));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<INluModel>(Nlu);
        services.AddSingleton(Catalogue.Texts);
        services.AddSingleton(Catalogue.Renderer);
        services.AddSingleton(Catalogue.Shop);
        services.AddSingleton<IOrderDirectory>(Orders);
        services.AddSingleton(new TranslatorChain([Translator], Options.Create(new TranslationOptions()), Clock, NullLogger<TranslatorChain>.Instance));
        services.AddSingleton(Options.Create(new DeskOptions { Language = deskLanguage }));
        services.AddSingleton<IDeskNotifier>(Notifier);
        services.AddSingleton<IHandoffEventSignal>(new Signal());
        services.AddSingleton(_database);
        services.AddSingleton<ConversationFeed>();
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
        services.AddSingleton<IHandoffQueue>(new SqliteHandoffQueue(_database, Clock, TimeSpan.FromMinutes(5)));
        services.AddTurns();
        change?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public ManualClock Clock { get; } = new();
    public FakeNlu Nlu { get; } = new();
    public FakeTranslator Translator { get; } = new();
    public FakeOrders Orders { get; } = new();
    public RecordingNotifier Notifier { get; } = new();
    public IConversationStore Store => Get<IConversationStore>();
    public IHandoffQueue Queue => Get<IHandoffQueue>();
    public IShopperLine Line => Get<IShopperLine>();
    public SqliteDatabase Database => _database;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public T Hosted<T>() where T : IHostedService => _services.GetServices<IHostedService>().OfType<T>().Single();

    /// <summary>The shopper comes in and is greeted.</summary>
    public async Task<IReadOnlyList<Entry>> JoinAsync(string? locale = "en-GB", string id = Id)
    {
        var joined = new Activity
        {
            Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("dl_1")], From = new ChannelAccount("dl_1", role: RoleTypes.User), Locale = locale,
        };
        await Store.OpenAsync(
            new NewConversation(id, "webchat", $"webchat:{id}", "dl_1", locale), new NewEntry(EntryKind.Joined, EntryAuthor.System, "", Json(joined), Visible: false), default);
        return await TurnAsync(id);
    }

    /// <summary>The shopper writes and the bot takes its turn.</summary>
    /// <returns>The lines the turn appended.</returns>
    public async Task<IReadOnlyList<Entry>> SayAsync(string text, Understanding? heard = null)
    {
        if (heard is not null)
            Nlu.Teach(text, heard);
        await WriteAsync(text);
        return await TurnAsync();
    }

    public async Task<string> SayAndReadAsync(string text, Understanding? heard = null) => (await SayAsync(text, heard)).Single(line => line.Visible).Text;

    /// <summary>The message is accepted; no turn is taken.</summary>
    public async Task WriteAsync(string text)
    {
        var activity = Protocol.Activity.CreateMessageActivity();
        (activity.Text, activity.From) = (text, new ChannelAccount("dl_1", role: RoleTypes.User));
        await Store.AcceptAsync(Id, $"m{++_messages}", new NewEntry(EntryKind.Message, EntryAuthor.Shopper, text, Json(activity), Visible: true), default);
    }

    public async Task<IReadOnlyList<Entry>> TurnAsync(string id = Id)
    {
        var lease = await Store.LeaseTurnAsync(default).Soon();
        if (lease.Conversation.Id != id)
            throw new InvalidOperationException($"A turn of {lease.Conversation.Id} was due instead.");
        await Get<TurnRunner>().RunAsync(lease, default);
        return await Store.ReadAsync(id, lease.Conversation.LastSequence, visibleOnly: false, 100, default);
    }

    /// <summary>Does what the outbox holds.</summary>
    public async Task EffectsAsync()
    {
        while (_database.Read(session => session.Scalar<long>("SELECT count(*) FROM outbox")) > 0)
        {
            var effect = await Store.LeaseEffectAsync(default).Soon();
            await _services.GetServices<IEffectHandler>().Single(handler => handler.Kind == effect.Kind).HandleAsync(effect, default);
            await Store.SettleEffectAsync(effect, default);
        }
    }

    /// <summary>Carries the queue's news into the conversation and takes the turn they cause.</summary>
    public async Task<IReadOnlyList<Entry>> NewsAsync()
    {
        var relay = Hosted<HandoffNewsRelay>();
        await relay.StartAsync(default);
        var lines = await TurnAsync();
        await relay.StopAsync(default);
        return lines;
    }

    /// <summary>An event as the queue would write it, with no regard to what the queue knows.</summary>
    public async Task<IReadOnlyList<Entry>> NewsAsync(HandoffEvent news)
    {
        var payload = JsonSerializer.Serialize(news, TurnsJson.Default.HandoffEvent);
        await Store.AcceptAsync(Id, $"handoff|{news.Id}", new NewEntry(EntryKind.HandoffNews, EntryAuthor.System, news.Kind.ToString(), payload, Visible: false), default);
        return await TurnAsync();
    }

    /// <summary>The shopper asks for a person and stands in the queue.</summary>
    public async Task<string> HandOffAsync(string language = "en")
    {
        await SayAsync("a person please", Heard.As("service.human", language: language));
        await EffectsAsync();
        return (await ConversationAsync()).HandoffId!;
    }

    public async Task<long> ClaimAsync(string handoffId, AgentRef agent)
    {
        var claim = await Queue.ClaimAsync(handoffId, agent, default);
        await NewsAsync();
        return claim.Epoch;
    }

    public async Task<Conversation> ConversationAsync() => (await Store.FindAsync(Id, default))!;

    public async Task<ConversationMemory> MemoryAsync() => ConversationMemory.Read((await ConversationAsync()).Memory);

    public Task<IReadOnlyList<Entry>> AllAsync() => Store.ReadAsync(Id, 0, visibleOnly: false, 1000, default);

    public static Activity Activity(Entry line) => JsonSerializer.Deserialize(line.Payload!, ProtocolJson.Default.Activity)!;

    public static IReadOnlyList<string> Buttons(Entry line) => Activity(line).SuggestedActions?.Actions?.Select(action => action.Title!).ToList() ?? [];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private static string Json(Activity activity) => JsonSerializer.Serialize(activity, ProtocolJson.Readable.Activity);

    private sealed class Signal : IHandoffEventSignal
    {
        public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
            Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => false, cancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);

        public void Set()
        {
        }
    }
}
