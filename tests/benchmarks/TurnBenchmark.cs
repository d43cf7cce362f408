using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using System.Text;
using System.Text.Json;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.Host;
using CrossBorderBot.Protocol;
using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Benchmarks;

/// <summary>
/// Durable bot turns a second: a message over HTTP, committed, understood, answered, committed. Baseline: the same requests to a bare
/// ASP.NET Core endpoint that reads the same JSON and answers the same id, in the same process with the same client.
/// </summary>
internal static class TurnBenchmark
{
    private const int Conversations = 200;
    private const int Messages = 12_000;
    private const int Connections = 256;
    private const int Rounds = 9;

    // CPU a turn falls over the first three rounds (900, 500, 300 µs: code is still being compiled) and is level from the fourth on.
    private const int WarmUps = 3;

    private static readonly string[] Texts =
    [
        "do you accept paypal?", "¿cuánto cuesta el envío a Chile?", "wie lange dauert der Versand?", "你们支持支付宝吗",
        "Quelle est votre politique de retour ?", "كم تكلفة الشحن؟", "where is my order", "do you ship to Norway",
    ];

    public static async Task<int> RunAsync()
    {
        var storage = Path.Combine(Path.GetTempPath(), "crossborderbot-bench-" + Guid.NewGuid().ToString("N"));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = Repository.Root,
            Args =
            [
                "--urls=http://127.0.0.1:0", $"--Storage:Path={storage}", "--WebChat:ActivitiesPerMinute=1000000", "--WebChat:TokensPerMinute=1000000",
                "--Logging:LogLevel:Default=Warning",
            ],
        });
        builder.AddBot();
        await using var app = builder.Build();
        app.MapPost("/bare/{id}/activities", async (HttpContext context) =>
        {
            var activity = await JsonSerializer.DeserializeAsync(context.Request.Body, ProtocolJson.Default.Activity, context.RequestAborted);
            return Results.Json(new ResourceResponse(activity!.Type!), ProtocolJson.Default.ResourceResponse);
        });
        app.UseBot();
        await app.StartAsync();
        try
        {
            await MeasureAsync(app);
            return 0;
        }
        finally
        {
            await app.StopAsync();
            await app.DisposeAsync();
            Directory.Delete(storage, recursive: true);
        }
    }

    private static async Task MeasureAsync(WebApplication app)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections };
        using var http = new HttpMessageInvoker(handler);
        var address = app.Urls.First();
        var targets = new List<(string Id, string Token)>();
        for (var i = 0; i < Conversations; i++)
            targets.Add(await OpenAsync(http, address));
        await WaitUntilAnsweredAsync(app);

        var rounds = new List<(Figures Bare, Figures Turns)>();
        for (var round = 0; round < Rounds + WarmUps; round++)
        {
            var bare = await MeasureAsync(() => PostAllAsync(http, i => Request(address, "bare", targets[i % Conversations], i)));
            var turns = await MeasureAsync(async () =>
            {
                await PostAllAsync(http, i => Request(address, "v3/directline/conversations", targets[i % Conversations], i));
                await WaitUntilAnsweredAsync(app);
            });
            if (round >= WarmUps)
                rounds.Add((bare, turns));
        }
        rounds.Sort(static (one, other) => (one.Turns.PerSecond / one.Bare.PerSecond).CompareTo(other.Turns.PerSecond / other.Bare.PerSecond));
        var middle = rounds[rounds.Count / 2];
        Console.WriteLine($"turn: bare endpoint     {middle.Bare.PerSecond,10:N0} requests/s, {middle.Bare.Cpu,6:N0} µs of CPU each (of {Rounds} rounds × {Messages:N0} the one with the median ratio, {Connections} connections)");
        Console.WriteLine($"turn: durable bot turns {middle.Turns.PerSecond,10:N0} turns/s,    {middle.Turns.Cpu,6:N0} µs of CPU each (accepted, answered and committed to SQLite, synchronous=FULL)");
        Console.WriteLine($"turn: ratio             {middle.Turns.PerSecond / middle.Bare.PerSecond,10:P1}  (mark: at least 20 %)");
    }

    private static async Task<Figures> MeasureAsync(Func<Task> work)
    {
        var (cpu, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await work();
        return new Figures(Messages / watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Messages);
    }

    private static async Task<(string Id, string Token)> OpenAsync(HttpMessageInvoker http, string address)
    {
        using var tokenRequest = new HttpRequestMessage(HttpMethod.Post, $"{address}/webchat/token");
        using var tokenAnswer = await http.SendAsync(tokenRequest, default);
        using var token = JsonDocument.Parse(await tokenAnswer.Content.ReadAsStringAsync());
        var target = (token.RootElement.GetProperty("conversationId").GetString()!, token.RootElement.GetProperty("token").GetString()!);
        using var start = new HttpRequestMessage(HttpMethod.Post, $"{address}/v3/directline/conversations");
        start.Headers.Authorization = new("Bearer", target.Item2);
        using var started = await http.SendAsync(start, default);
        return target;
    }

    private static HttpRequestMessage Request(string address, string path, (string Id, string Token) target, int number)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/{path}/{target.Id}/activities");
        request.Headers.Authorization = new("Bearer", target.Token);
        request.Content = new StringContent(
            $$$"""{"type":"message","text":"{{{Texts[number % Texts.Length]}}}","textFormat":"plain","locale":"en-GB","from":{"id":"me","role":"user"},"channelData":{"clientActivityID":"{{{Guid.NewGuid():N}}}"}}""",
            Encoding.UTF8, "application/json");
        return request;
    }

    private static async Task PostAllAsync(HttpMessageInvoker http, Func<int, HttpRequestMessage> make)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < Messages;)
            {
                while (true)
                {
                    using var request = make(i);
                    using var answer = await http.SendAsync(request, default);
                    if (answer.IsSuccessStatusCode)
                        break;
                    if ((int)answer.StatusCode != 429)
                        throw new InvalidOperationException($"The host answered {answer.StatusCode}.");
                    await Task.Delay(5);
                }
            }
        }));
    }

    private static async Task WaitUntilAnsweredAsync(WebApplication app)
    {
        var database = app.Services.GetRequiredService<SqliteDatabase>();
        while (database.Read(session => session.Scalar<long>("SELECT count(*) FROM inbox")) > 0)
            await Task.Delay(2);
    }

    private readonly record struct Figures(double PerSecond, double Cpu);
}
