using System.Net;
using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Faults;

/// <summary>The real process is killed at random points while shoppers talk. Nothing acknowledged may be lost, doubled or out of order.</summary>
public sealed class KillTests
{
    private const int Conversations = 20;
    private const int CyclesByDefault = 50;

    private static readonly string[] Sayings =
    [
        "do you accept paypal?", "¿cuánto cuesta el envío a Chile?", "wie lange dauert der Versand?", "你们支持支付宝吗",
        "Quelle est votre politique de retour ?", "كم تكلفة الشحن؟", "where is my order", "hola", "asdkjh qwe", "I want to talk to a human being",
    ];

    [Test]
    public async Task Host_KilledAtRandomPoints_LosesAndDoublesNothing()
    {
        var cycles = int.TryParse(Environment.GetEnvironmentVariable("CROSSBORDERBOT_FAULT_CYCLES"), out var given) ? given : CyclesByDefault;
        var random = new Random(20261122);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60 + (cycles * 10)));
        await using var host = await HostProcess.StartAsync(limit.Token, "--WebChat:ActivitiesPerMinute=100000", "--WebChat:TokensPerMinute=1000", "--Logging:LogLevel:Default=Warning");
        using var handler = new SocketsHttpHandler();
        using var http = Client(handler, host.Address);
        var ledgers = new List<Ledger>();
        for (var i = 0; i < Conversations; i++)
            ledgers.Add(new Ledger(await Shopper.StartAsync(http, "en-GB", limit.Token)));

        using var stopTalking = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var talks = ledgers.Select((ledger, index) => Task.Run(() => TalkAsync(ledger, new Random(index), stopTalking.Token))).ToList();
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            await Task.Delay(random.Next(50, 900), limit.Token);
            await host.KillAsync();
            await host.StartAgainAsync(limit.Token);
        }
        await stopTalking.CancelAsync();
        await Task.WhenAll(talks);

        using var answerLimit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var mistakes = new List<string>();
        foreach (var ledger in ledgers)
            mistakes.AddRange(await ledger.CheckAsync(answerLimit.Token));
        var queue = await Desk.WaitingAsync(http, limit.Token);
        var total = ledgers.Sum(ledger => ledger.Count);
        TestContext.Out.WriteLine($"{cycles} kills, {Conversations} conversations, {total} messages acknowledged");
        Assert.Multiple(() =>
        {
            Assert.That(mistakes, Is.Empty);
            Assert.That(queue, Is.Unique, "a conversation waits once, however often its handoff was carried to the queue");
            Assert.That(queue, Is.SubsetOf(ledgers.Select(ledger => ledger.Shopper.ConversationId)));
            Assert.That(queue, Is.Not.Empty, "nobody asked for a person: the test lost its point");
            Assert.That(total, Is.GreaterThan(cycles * 2), "too little was said for the test to mean anything");
        });
    }

    // A client that got no answer repeats the very same message: that is what makes "exactly once" testable from outside.
    private static async Task TalkAsync(Ledger ledger, Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var (text, id) = (Sayings[random.Next(Sayings.Length)], Guid.NewGuid().ToString("N"));
            while (!await TrySayAsync(ledger.Shopper, text, id))
                await Task.Delay(20, CancellationToken.None);
            ledger.Accept(id);
            await Task.Delay(random.Next(5, 60), CancellationToken.None);
        }
    }

    private static async Task<bool> TrySayAsync(Shopper shopper, string text, string id)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return await shopper.SayAsync(text, id, patience.Token) == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static HttpClient Client(SocketsHttpHandler handler, Uri address)
    {
        return new HttpClient(handler, disposeHandler: false) { BaseAddress = address };
    }
}
