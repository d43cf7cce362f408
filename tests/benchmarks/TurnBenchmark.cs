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
    private const int Connections = 128;

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
        await PostAllAsync(http, i => Request(address, "bare", targets[i % Conversations], i), Messages / 4);
        await PostAllAsync(http, i => Request(address, "v3/directline/conversations", targets[i % Conversations], i), Messages / 4);
        await WaitUntilAnsweredAsync(app);

        var (bare, turns) = (new List<double>(), new List<double>());
        for (var round = 0; round < 3; round++)
        {
            bare.Add(await PostAllAsync(http, i => Request(address, "bare", targets[i % Conversations], i), Messages));
            var watch = Stopwatch.StartNew();
            await PostAllAsync(http, i => Request(address, "v3/directline/conversations", targets[i % Conversations], i), Messages);
            await WaitUntilAnsweredAsync(app);
            turns.Add(Messages / watch.Elapsed.TotalSeconds);
        }
        bare.Sort();
        turns.Sort();
        Console.WriteLine($"turn: bare endpoint     {bare[1],10:N0} requests/s (median of 3 × {Messages:N0}, {Connections} connections)");
        Console.WriteLine($"turn: durable bot turns {turns[1],10:N0} turns/s    (accepted, answered and committed to SQLite, synchronous=FULL)");
        Console.WriteLine($"turn: ratio             {turns[1] / bare[1],10:P1}  (mark: at least 20 %)");
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

    private static async Task<double> PostAllAsync(HttpMessageInvoker http, Func<int, HttpRequestMessage> make, int count)
    {
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
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
        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task WaitUntilAnsweredAsync(WebApplication app)
    {
        var database = app.Services.GetRequiredService<SqliteDatabase>();
        while (database.Read(session => session.Scalar<long>("SELECT count(*) FROM inbox")) > 0)
            await Task.Delay(2);
    }
}
