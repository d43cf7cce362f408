using System.Text.Json;

namespace CrossBorderBot.Conformance;

/// <summary>Everything the host sends, read by the schema of the official SDK (@microsoft/agents-activity).</summary>
public sealed class SchemaTests
{
    private static readonly string[] Said =
    [
        "Hello!", "Where is my order KH-10482?", "lucia@example.com", "customs?", "asdf qwer", "¿Cuánto cuesta el envío a Noruega?",
        "Wo ist mein Paket?", "我要退款", "أريد التحدث مع شخص", "I want to talk to a human",
    ];

    [Test, CancelAfter(180_000)]
    public async Task Every_activity_fits_the_schema_of_the_official_SDK(CancellationToken cancellationToken)
    {
        using var chat = await Chat.NewAsync(RunningHost.Instance, cancellationToken);
        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token = chat.Token });
        await peer.WaitForReplyAsync(null, cancellationToken);
        foreach (var text in Said)
            await peer.WaitForReplyAsync(await peer.SayAsync(text, cancellationToken), cancellationToken);

        var activities = peer.Seen.Where(DirectLinePeer.IsActivity).Select(seen => seen.GetProperty("activity").GetRawText()).ToList();
        var verdicts = await JudgeAsync(activities, cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(activities, Has.Count.GreaterThanOrEqualTo(1 + 2 * Said.Length));
            Assert.That(verdicts, Has.Count.EqualTo(activities.Count));
            Assert.That(activities.Zip(verdicts).Where(pair => pair.Second.Length > 0).Select(pair => $"{pair.Second}: {pair.First}"), Is.Empty);
        }
    }

    [Test, CancelAfter(60_000)]
    public async Task Schema_finds_a_mistake_when_there_is_one(CancellationToken cancellationToken) =>
        Assert.That(await JudgeAsync(["""{"type":"message","id":"","from":{"id":"bot"}}"""], cancellationToken), Has.One.Contains("id:"));

    private static async Task<List<string>> JudgeAsync(IReadOnlyList<string> activities, CancellationToken cancellationToken)
    {
        using var node = Node.StartScript("activities-fit.mjs");
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(cancellationToken), node.StandardError.ReadToEndAsync(cancellationToken));
        foreach (var activity in activities)
            await node.StandardInput.WriteLineAsync(activity);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        Assert.That(node.ExitCode, Is.Zero, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join("; ", JsonSerializer.Deserialize<JsonElement>(line).GetProperty("mistakes").EnumerateArray().Select(mistake => mistake.GetString())))
            .ToList();
    }
}
