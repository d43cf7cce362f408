using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Conformance;

/// <summary>What the client sees when the host dies under it, and when the page is loaded again.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ReconnectTests
{
    [Test, CancelAfter(240_000)]
    public async Task Host_is_killed_and_the_client_goes_on_where_it_was(CancellationToken cancellationToken)
    {
        await using var host = await HostProcess.StartAsync(cancellationToken);
        using var chat = await Chat.NewAsync(host, cancellationToken);
        await using var peer = DirectLinePeer.Connect(host, new { token = chat.Token, timeout = 4000 });
        await peer.WaitForReplyAsync(null, cancellationToken);
        await peer.WaitForReplyAsync(await peer.SayAsync("Do you ship to Norway?", cancellationToken), cancellationToken);
        var unanswered = await peer.SayAsync("How long does delivery take?", cancellationToken);

        await host.KillAsync();
        await host.StartAgainAsync(cancellationToken);
        await peer.WaitForReplyAsync(unanswered, cancellationToken);
        var later = await peer.SayAsync("Can I pay with PayPal?", cancellationToken);
        await peer.WaitForReplyAsync(later, cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(peer.Ids, Is.EqualTo(await chat.ReadIdsAsync(cancellationToken)), "nothing lost, nothing twice, in order");
            Assert.That(peer.Ids, Is.Unique);
            Assert.That(peer.Statuses[^1], Is.EqualTo(ConnectionStatus.Online));
            Assert.That(peer.Statuses, Has.None.AnyOf(ConnectionStatus.ExpiredToken, ConnectionStatus.FailedToConnect), "tokens outlive the process");
        }
    }

    [TestCase(true), TestCase(false), CancelAfter(120_000)]
    public async Task Page_loaded_again_with_its_watermark_gets_only_what_is_new(bool webSocket, CancellationToken cancellationToken)
    {
        using var chat = await Chat.NewAsync(RunningHost.Instance, cancellationToken);
        var (watermark, old) = await TalkAndLeaveAsync(chat, cancellationToken);
        await chat.SayAsync("Can I pay with PayPal?", cancellationToken);
        var all = await chat.WaitForIdsAsync(old.Count + 2, cancellationToken);

        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token = chat.Token, conversationId = chat.Id, watermark, webSocket, pollingInterval = 200 });
        await peer.WaitForActivityAsync(all[^1], cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(peer.Ids, Is.EqualTo(all.Skip(old.Count)));
            Assert.That(peer.Statuses[^1], Is.EqualTo(ConnectionStatus.Online));
        }
    }

    [TestCase(true), TestCase(false), CancelAfter(120_000)]
    public async Task Page_loaded_again_without_a_watermark_gets_the_whole_conversation(bool webSocket, CancellationToken cancellationToken)
    {
        using var chat = await Chat.NewAsync(RunningHost.Instance, cancellationToken);
        var (_, old) = await TalkAndLeaveAsync(chat, cancellationToken);

        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token = chat.Token, conversationId = chat.Id, webSocket, pollingInterval = 200 });
        await peer.WaitForActivityAsync(old[^1], cancellationToken);
        var later = await peer.SayAsync("Can I pay with PayPal?", cancellationToken);
        await peer.WaitForReplyAsync(later, cancellationToken);

        Assert.That(peer.Ids, Is.EqualTo(await chat.ReadIdsAsync(cancellationToken)));
    }

    [Test, CancelAfter(120_000)]
    public async Task Two_pages_of_one_conversation_both_see_everything(CancellationToken cancellationToken)
    {
        using var chat = await Chat.OpenAsync(RunningHost.Instance, cancellationToken);
        await using var one = DirectLinePeer.Connect(RunningHost.Instance, new { token = chat.Token, conversationId = chat.Id });
        await using var other = DirectLinePeer.Connect(RunningHost.Instance, new { token = chat.Token, conversationId = chat.Id });
        await one.WaitForReplyAsync(null, cancellationToken);
        await other.WaitForReplyAsync(null, cancellationToken);

        var first = await one.SayAsync("Do you ship to Norway?", cancellationToken);
        var second = await other.SayAsync("Can I pay with PayPal?", cancellationToken);
        foreach (var peer in (DirectLinePeer[])[one, other])
        {
            await peer.WaitForReplyAsync(first, cancellationToken);
            await peer.WaitForReplyAsync(second, cancellationToken);
        }

        var all = await chat.ReadIdsAsync(cancellationToken);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Ids, Is.EqualTo(all));
            Assert.That(other.Ids, Is.EqualTo(all));
        }
    }

    private static async Task<(string Watermark, IReadOnlyList<string> Ids)> TalkAndLeaveAsync(Chat chat, CancellationToken cancellationToken)
    {
        await using var peer = DirectLinePeer.Connect(RunningHost.Instance, new { token = chat.Token });
        await peer.WaitForReplyAsync(null, cancellationToken);
        await peer.WaitForReplyAsync(await peer.SayAsync("Do you ship to Norway?", cancellationToken), cancellationToken);
        return (peer.Watermark, peer.Ids);
    }
}
