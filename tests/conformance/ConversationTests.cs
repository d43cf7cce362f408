using System.Text.Json;

namespace CrossBorderBot.Conformance;

/// <summary>An ordinary conversation, as the official client has it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ConversationTests
{
    [TestCase(true), TestCase(false), CancelAfter(120_000)]
    public async Task Client_is_greeted_sees_its_echo_and_the_answer_with_buttons(bool webSocket, CancellationToken cancellationToken)
    {
        using var chat = await Chat.NewAsync(RunningHost.Instance, cancellationToken);
        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new
        {
            token = chat.Token, webSocket, pollingInterval = 200, conversationStartProperties = new { locale = "es-ES" },
        });

        var greeting = await peer.WaitForReplyAsync(null, cancellationToken);
        await peer.PostAsync("Hello! Do you ship to Norway?", "k3v9x0q1z7");
        var posted = await peer.WaitForAsync(seen => DirectLinePeer.IsAnswer(seen, "k3v9x0q1z7"), cancellationToken);
        var id = posted.GetProperty("id").GetString()!;
        var echo = await peer.WaitForActivityAsync(id, cancellationToken);
        var reply = await peer.WaitForReplyAsync(id, cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(peer.Statuses, Is.EqualTo(new[] { ConnectionStatus.Uninitialized, ConnectionStatus.Connecting, ConnectionStatus.Online }));
            Assert.That(greeting.GetProperty("locale").GetString(), Does.StartWith("es"), "greeted in the language the page was shown in");
            Assert.That(Titles(greeting), Is.Not.Empty);
            Assert.That(echo.GetProperty("channelData").GetProperty("clientActivityID").GetString(), Is.EqualTo("k3v9x0q1z7"));
            Assert.That(echo.GetProperty("channelData").TryGetProperty("attachmentSizes", out _), "channelData comes back complete");
            Assert.That(echo.GetProperty("text").GetString(), Is.EqualTo("Hello! Do you ship to Norway?"));
            Assert.That(echo.GetProperty("from").GetProperty("id").GetString(), Is.EqualTo(chat.UserId), "the token's user, whatever the wire said");
            Assert.That(echo.GetProperty("timestamp").GetDateTimeOffset(), Is.LessThanOrEqualTo(reply.GetProperty("timestamp").GetDateTimeOffset()));
            Assert.That(Titles(reply), Is.Not.Empty);
            Assert.That(peer.Ids, Is.EqualTo(await chat.ReadIdsAsync(cancellationToken)), "all, once, in order: greeting, echo, reply");
        }
    }

    [Test, CancelAfter(120_000)]
    public async Task Client_on_a_socket_sees_the_bot_typing_before_the_answer(CancellationToken cancellationToken)
    {
        using var chat = await Chat.NewAsync(RunningHost.Instance, cancellationToken);
        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token = chat.Token });
        await peer.WaitForReplyAsync(null, cancellationToken);

        // An answer that is as fast as the signal replaces it, so one question may pass without.
        while (!peer.Seen.Any(DirectLinePeer.IsTyping))
            await peer.WaitForReplyAsync(await peer.SayAsync("How long does delivery to Norway take?", cancellationToken), cancellationToken);

        var typing = peer.Seen.First(DirectLinePeer.IsTyping).GetProperty("activity");
        var before = peer.Seen.TakeWhile(seen => !DirectLinePeer.IsTyping(seen)).Last(DirectLinePeer.IsActivity);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(typing.GetProperty("from").GetProperty("role").GetString(), Is.EqualTo("bot"));
            Assert.That(typing.TryGetProperty("text", out _), Is.False, "typing with a text is a live-streaming chunk to Web Chat");
            Assert.That(DirectLinePeer.IsMessage(before, "user"), "it follows the shopper's line, not the answer");
        }
    }

    [Test, CancelAfter(120_000)]
    public async Task Same_message_posted_again_is_one_line(CancellationToken cancellationToken)
    {
        using var chat = await Chat.NewAsync(RunningHost.Instance, cancellationToken);
        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token = chat.Token });
        await peer.WaitForReplyAsync(null, cancellationToken);

        await peer.PostAsync("Do you ship to Norway?", "again");
        await peer.PostAsync("Do you ship to Norway?", "again");
        await peer.WaitForAsync(_ => peer.Seen.Count(seen => DirectLinePeer.IsAnswer(seen, "again")) == 2, cancellationToken);
        var last = await peer.SayAsync("And to Iceland?", cancellationToken);
        await peer.WaitForReplyAsync(last, cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(peer.Seen.Where(seen => DirectLinePeer.IsAnswer(seen, "again")).Select(seen => seen.GetProperty("id").GetString()).Distinct(), Has.Exactly(1).Items);
            Assert.That(peer.Seen.Count(seen => DirectLinePeer.IsMessage(seen, "user")), Is.EqualTo(2));
        }
    }

    private static IEnumerable<string?> Titles(JsonElement activity) => activity.TryGetProperty("suggestedActions", out var suggested)
        ? suggested.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString())
        : [];
}
