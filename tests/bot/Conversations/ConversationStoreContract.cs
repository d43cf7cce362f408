using CrossBorderBot.Conversations;
using CrossBorderBot.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Conversations;

/// <summary>What every conversation store promises, whatever it stores in.</summary>
public abstract class ConversationStoreContract
{
    private protected const string Id = "c_1";

    private protected abstract IConversationStore Store { get; }

    private protected abstract ConversationFeed Feed { get; }

    /// <summary>The process ends and starts again on the same data.</summary>
    private protected abstract Task RestartAsync();

    /// <summary>Lets delays of this length pass.</summary>
    private protected abstract void Pass(TimeSpan time);

    private protected abstract Task<IReadOnlyList<DeadLetter>> DeadLettersAsync();

    [Test]
    public async Task Open_New_CreatesAndAppendsTheFirstLine()
    {
        Assert.That(await Store.OpenAsync(New(Id), Line("hello", EntryKind.Joined, visible: false), default), Is.True);

        var conversation = (await Store.FindAsync(Id, default))!;
        Assert.That(conversation, Is.EqualTo(new Conversation(Id, "webchat", "webchat:c_1", "dl_1", "es-ES", Owner.Bot, 0, null, 0, 1, "")));
        Assert.That((await AllAsync()).Single().Kind, Is.EqualTo(EntryKind.Joined));
        Assert.That((await LeaseAsync()).Input.Sequence, Is.EqualTo(1));
    }

    [Test]
    public async Task Open_Again_ChangesNothing()
    {
        await Store.OpenAsync(New(Id), Line("first"), default);
        Assert.That(await Store.OpenAsync(New(Id) with { Locale = "de" }, Line("second"), default), Is.False);
        Assert.That((await Store.FindAsync(Id, default))!.Locale, Is.EqualTo("es-ES"));
        Assert.That((await AllAsync()).Select(line => line.Text), Is.EqualTo(["first"]));
    }

    [Test]
    public async Task Find_Unknown_IsNull() => Assert.That(await Store.FindAsync("c_none", default), Is.Null);

    [Test]
    public async Task Accept_SameKeyTwice_AppendsOnceAndNamesTheSameLine()
    {
        await OpenAsync(Id);
        var first = await Store.AcceptAsync(Id, "key", Line("one"), default);
        var second = await Store.AcceptAsync(Id, "key", Line("one again"), default);

        Assert.That(first, Is.EqualTo(new AcceptResult(AcceptStatus.Accepted, 1)));
        Assert.That(second, Is.EqualTo(new AcceptResult(AcceptStatus.Duplicate, 1)));
        Assert.That((await AllAsync()).Select(line => line.Text), Is.EqualTo(["one"]));
        await CommitAsync(await LeaseAsync());
        Assert.That((await Store.AcceptAsync(Id, "key", Line("late repeat"), default)).Status, Is.EqualTo(AcceptStatus.Duplicate), "after the turn too");
        await NothingIsLeasedAsync();
    }

    [Test]
    public async Task Accept_SameKeyFromManyAtOnce_AppendsOnce()
    {
        await OpenAsync(Id);
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Store.AcceptAsync(Id, "key", Line("one"), default)));
        Assert.That(results.Count(result => result.Status == AcceptStatus.Accepted), Is.EqualTo(1));
        Assert.That(results.Select(result => result.Sequence).Distinct(), Is.EqualTo([1L]));
        Assert.That(await AllAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Accept_UnknownConversation_StoresNothing()
    {
        Assert.That((await Store.AcceptAsync(Id, "key", Line("lost?"), default)).Status, Is.EqualTo(AcceptStatus.UnknownConversation));
        await OpenAsync(Id);
        Assert.That((await Store.AcceptAsync(Id, "key", Line("now"), default)).Status, Is.EqualTo(AcceptStatus.Accepted), "the key was not used up");
    }

    [Test]
    public async Task Accept_AnyText_ComesBackUnchanged()
    {
        await OpenAsync(Id);
        var entry = new NewEntry(
            EntryKind.Message, EntryAuthor.Shopper, "¿Dónde? 你好 \ud83d\ude00 ' \" \\ \n", "{\"a\":\"\u00a0\"}", Visible: true, "es", "Lucía",
            new EntryTranslation("en", "Where?", "memory", "guess", 71), DeliveryStatus.Sent);
        await Store.AcceptAsync(Id, "key", entry, default);

        var read = (await AllAsync()).Single();
        Assert.That(read with { At = default }, Is.EqualTo(new Entry(
            1, entry.Kind, entry.Author, entry.AuthorName, default, entry.Language, entry.Text, entry.Payload, true, entry.Translation, entry.Status)));
    }

    [Test]
    public async Task Accept_InboxFull_IsBusyForMessagesOnly()
    {
        await OpenAsync(Id);
        for (var i = 0; i < SqliteConversationStore.MaxInbox; i++)
            await AcceptAsync(Id, $"m{i}");
        Assert.That((await Store.AcceptAsync(Id, "more", Line("more"), default)).Status, Is.EqualTo(AcceptStatus.Busy));
        Assert.That((await Store.AcceptAsync(Id, "news", Line("Claimed", EntryKind.HandoffNews, visible: false), default)).Status, Is.EqualTo(AcceptStatus.Accepted));
        Assert.That((await Store.AcceptAsync(Id, $"{Id}|m0", Line("m0"), default)).Status, Is.EqualTo(AcceptStatus.Duplicate), "a repeat is no new load");

        await CommitAsync(await LeaseAsync());
        await CommitAsync(await LeaseAsync());
        Assert.That((await Store.AcceptAsync(Id, "more", Line("more"), default)).Status, Is.EqualTo(AcceptStatus.Accepted), "room again, and the key was not used up");
    }

    [Test]
    public async Task Lease_ManyInputs_OneAtATimeInOrder()
    {
        await OpenAsync(Id);
        foreach (var text in new[] { "a", "b", "c" })
            await AcceptAsync(Id, text);

        foreach (var text in new[] { "a", "b", "c" })
        {
            var lease = await LeaseAsync();
            Assert.That(lease.Input.Text, Is.EqualTo(text));
            Assert.That(lease.More, Is.EqualTo(text != "c"));
            Assert.That(lease.Attempt, Is.EqualTo(1));
            await NothingIsLeasedAsync();
            await CommitAsync(lease);
        }
        await NothingIsLeasedAsync();
    }

    [Test]
    public async Task Lease_OtherConversations_RunBesideIt()
    {
        foreach (var id in new[] { "c_1", "c_2", "c_3" })
        {
            await OpenAsync(id);
            await AcceptAsync(id, "a");
            await AcceptAsync(id, "b");
        }
        var leases = new[] { await LeaseAsync(), await LeaseAsync(), await LeaseAsync() };
        Assert.That(leases.Select(lease => lease.Conversation.Id), Is.EquivalentTo(["c_1", "c_2", "c_3"]));
        await NothingIsLeasedAsync();
    }

    [Test]
    public async Task Lease_AcceptedDuringTheTurn_IsTakenNext()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        var lease = await LeaseAsync();
        Assert.That(lease.More, Is.False);
        await AcceptAsync(Id, "b");
        await CommitAsync(lease);
        Assert.That((await LeaseAsync()).Input.Text, Is.EqualTo("b"));
    }

    [Test]
    public async Task Abandon_AfterTheDelay_LeasesTheSameInputAgainAndCounts()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        Store.AbandonTurn(await LeaseAsync(), TimeSpan.FromSeconds(1));
        await AcceptAsync(Id, "b");
        await NothingIsLeasedAsync();
        Pass(TimeSpan.FromSeconds(1));

        var again = await LeaseAsync();
        Assert.That((again.Input.Text, again.Attempt), Is.EqualTo(("a", 2)));
        await CommitAsync(again);
        var next = await LeaseAsync();
        Assert.That((next.Input.Text, next.Attempt), Is.EqualTo(("b", 1)));
    }

    [Test]
    public async Task Commit_Turn_WritesStateLinesEffectsAndSettlesTogether()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        var lease = await LeaseAsync();
        var translation = new EntryTranslation("en", "A", "memory", "exact");

        var first = await Store.CommitTurnAsync(lease, new TurnCommit(
            Owner.Queue, 3, "h_1", "{\"x\":1}", "es", translation, [Said("one"), Said("two")], [new NewEffect("k", "p")]), default);

        Assert.That(first, Is.EqualTo(2));
        Assert.That(await Store.FindAsync(Id, default), Is.EqualTo(lease.Conversation with
        {
            Owner = Owner.Queue, Epoch = 3, HandoffId = "h_1", Memory = "{\"x\":1}", Version = lease.Conversation.Version + 1, LastSequence = 3,
        }));
        var lines = await AllAsync();
        Assert.That(lines.Select(line => (line.Sequence, line.Text)), Is.EqualTo([(1L, "a"), (2L, "one"), (3L, "two")]));
        Assert.That((lines[0].Language, lines[0].Translation), Is.EqualTo(("es", translation)));
        Assert.That((await Store.LeaseEffectAsync(default).Soon()), Has.Property(nameof(Effect.Payload)).EqualTo("p"));
        await NothingIsLeasedAsync();
    }

    [Test]
    public async Task Commit_OneLineCannotBeWritten_WritesNothingAndTheInputComesAgain()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        var lease = await LeaseAsync();
        var broken = Said("two") with { Text = null! };

        Assert.That(
            () => Store.CommitTurnAsync(lease, Nothing with { Owner = Owner.Queue, Memory = "m", Entries = [Said("one"), broken], Effects = [new NewEffect("k", "p")] }, default),
            Throws.Exception);

        Assert.That(await Store.FindAsync(Id, default), Is.EqualTo(lease.Conversation));
        Assert.That((await AllAsync()).Select(line => line.Text), Is.EqualTo(["a"]));
        await NoEffectAsync();
        Store.AbandonTurn(lease, TimeSpan.Zero);
        Pass(TimeSpan.Zero);
        Assert.That((await LeaseAsync()).Input.Text, Is.EqualTo("a"));
    }

    [Test]
    public async Task Commit_ConversationMovedOn_IsRefusedAndTheInputComesAgain()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "start");
        await CommitAsync(await LeaseAsync(), Nothing with { Owner = Owner.Queue, HandoffId = "h_1" });
        await AcceptAsync(Id, "a");
        var lease = await LeaseAsync();
        await Store.AppendAgentLineAsync(Agent("x", epoch: 1), default);

        Assert.That(await Store.CommitTurnAsync(lease, Nothing with { Entries = [Said("the bot")], Effects = [new NewEffect("k", "p")] }, default), Is.Null);

        var again = await LeaseAsync();
        Assert.That((again.Input.Text, again.Conversation.Owner), Is.EqualTo(("a", Owner.Agent)));
        Assert.That((await AllAsync()).Select(line => line.Text), Is.EqualTo(["start", "a", "x"]));
        await NoEffectAsync();
    }

    [Test]
    public async Task Commit_SameLeaseTwice_SettlesOnce()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        await AcceptAsync(Id, "b");
        var lease = await LeaseAsync();
        await CommitAsync(lease, Nothing with { Entries = [Said("answer")] });
        var next = await LeaseAsync();

        Assert.That(await Store.CommitTurnAsync(lease, Nothing with { Entries = [Said("answer")] }, default), Is.Null);
        Assert.That((await AllAsync()).Select(line => line.Text), Is.EqualTo(["a", "b", "answer"]));
        await NothingIsLeasedAsync();
        await CommitAsync(next);
        await NothingIsLeasedAsync();
    }

    [Test]
    public async Task Abandon_LeaseAlreadyGivenBack_DisturbsNobody()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        var lease = await LeaseAsync();
        await CommitAsync(lease);
        Store.AbandonTurn(lease, TimeSpan.Zero);
        Pass(TimeSpan.Zero);

        await AcceptAsync(Id, "b");
        var next = await LeaseAsync();
        Store.AbandonTurn(lease, TimeSpan.Zero);
        Pass(TimeSpan.Zero);
        await NothingIsLeasedAsync();
        Assert.That(await Store.CommitTurnAsync(next, Nothing, default), Is.Not.Null);
    }

    [Test]
    public async Task Commit_WithFailure_KeepsTheBytesAsDeadLetter()
    {
        await OpenAsync(Id);
        await Store.AcceptAsync(Id, "key", Line("a") with { Payload = "{\"text\":\"a\"}" }, default);
        await CommitAsync(await LeaseAsync(), Nothing with { Failure = "TimeoutException" });
        Assert.That(await DeadLettersAsync(), Is.EqualTo([new DeadLetter(Id, "turn", "{\"text\":\"a\"}", "TimeoutException")]));
        await NothingIsLeasedAsync();
    }

    [Test]
    public async Task Restart_UnsettledInputsAndEffects_ComeAgainAndNothingSettledDoes()
    {
        await OpenAsync(Id);
        foreach (var text in new[] { "done", "leased", "waiting" })
            await AcceptAsync(Id, text);
        await CommitAsync(await LeaseAsync(), Nothing with { Entries = [Said("answer")], Effects = [new("k", "done"), new("k", "leased"), new("k", "waiting")] });
        await LeaseAsync();
        await Store.SettleEffectAsync(await EffectAsync(), default);
        await EffectAsync();
        var before = await AllAsync();

        await RestartAsync();

        Assert.That(await AllAsync(), Is.EqualTo(before));
        Assert.That((await Store.AcceptAsync(Id, $"{Id}|leased", Line("leased"), default)).Status, Is.EqualTo(AcceptStatus.Duplicate), "keys are remembered");
        foreach (var text in new[] { "leased", "waiting" })
        {
            var lease = await LeaseAsync();
            Assert.That(lease.Input.Text, Is.EqualTo(text));
            await CommitAsync(lease);
            var effect = await EffectAsync();
            Assert.That(effect.Payload, Is.EqualTo(text));
            await Store.SettleEffectAsync(effect, default);
        }
        await NothingIsLeasedAsync();
        await NoEffectAsync();
    }

    [Test]
    public async Task Effects_OfOneConversation_AreDueOneAfterAnother()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        await AcceptAsync(Id, "b");
        await CommitAsync(await LeaseAsync(), Nothing with { Effects = [new("k", "1"), new("k", "2")] });
        await CommitAsync(await LeaseAsync(), Nothing with { Effects = [new("k", "3")] });
        foreach (var payload in new[] { "1", "2", "3" })
        {
            var effect = await EffectAsync();
            Assert.That((effect.ConversationId, effect.Payload, effect.Attempts), Is.EqualTo((Id, payload, 0)));
            await NoEffectAsync();
            await Store.SettleEffectAsync(effect, default);
        }
        await NoEffectAsync();
    }

    [Test]
    public async Task Effects_OfOtherConversations_RunBesideIt()
    {
        foreach (var id in new[] { "c_1", "c_2" })
        {
            await OpenAsync(id);
            await AcceptAsync(id, "a");
            await CommitAsync(await LeaseAsync(), Nothing with { Effects = [new("k", "1"), new("k", "2")] });
        }
        Assert.That(new[] { await EffectAsync(), await EffectAsync() }.Select(effect => effect.ConversationId), Is.EquivalentTo(["c_1", "c_2"]));
        await NoEffectAsync();
    }

    [Test]
    public async Task FailEffect_ToTryAgain_ComesAfterTheDelayAndBeforeTheNext()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        await CommitAsync(await LeaseAsync(), Nothing with { Effects = [new("k", "1"), new("k", "2")] });
        await Store.FailEffectAsync(await EffectAsync(), "TimeoutException", TimeSpan.FromSeconds(2), giveUp: false, default);
        await NoEffectAsync();
        Pass(TimeSpan.FromSeconds(2));
        var again = await EffectAsync();
        Assert.That((again.Payload, again.Attempts), Is.EqualTo(("1", 1)));
        Assert.That(await DeadLettersAsync(), Is.Empty);
    }

    [Test]
    public async Task FailEffect_GivenUp_BecomesADeadLetterAndTheNextIsDue()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        await CommitAsync(await LeaseAsync(), Nothing with { Effects = [new("k", "1"), new("k", "2")] });
        await Store.FailEffectAsync(await EffectAsync(), "HttpRequestException", TimeSpan.Zero, giveUp: true, default);
        Assert.That((await EffectAsync()).Payload, Is.EqualTo("2"));
        Assert.That(await DeadLettersAsync(), Is.EqualTo([new DeadLetter(Id, "k", "1", "HttpRequestException")]));
    }

    [Test]
    public async Task AgentLine_BeforeTheNewsOfTheClaim_TakesTheConversationOver()
    {
        await QueuedAsync();
        Assert.That(await Store.AppendAgentLineAsync(Agent("hi", epoch: 1), default), Is.EqualTo(new AppendResult(AppendStatus.Appended, 2)));
        var conversation = (await Store.FindAsync(Id, default))!;
        Assert.That((conversation.Owner, conversation.Epoch, conversation.HandoffId), Is.EqualTo((Owner.Agent, 1L, "h_1")));
    }

    [Test]
    public async Task AgentLine_SameKeyTwice_AppendsOnce()
    {
        await QueuedAsync();
        await Store.AppendAgentLineAsync(Agent("hi", epoch: 1) with { Effects = [new("k", "1")] }, default);
        Assert.That(await Store.AppendAgentLineAsync(Agent("hi", epoch: 1) with { Effects = [new("k", "1")] }, default), Is.EqualTo(new AppendResult(AppendStatus.Duplicate, 2)));
        Assert.That((await AllAsync()).Select(line => line.Text), Is.EqualTo(["start", "hi"]));
        await Store.SettleEffectAsync(await EffectAsync(), default);
        await NoEffectAsync();
    }

    [Test]
    public async Task AgentLine_OlderEpochOrOtherHandoff_IsFenced()
    {
        await QueuedAsync();
        await Store.AppendAgentLineAsync(Agent("ann", epoch: 2), default);
        var version = (await Store.FindAsync(Id, default))!.Version;

        Assert.That((await Store.AppendAgentLineAsync(Agent("late", epoch: 1), default)).Status, Is.EqualTo(AppendStatus.Fenced));
        Assert.That((await Store.AppendAgentLineAsync(Agent("other", epoch: 9) with { HandoffId = "h_2" }, default)).Status, Is.EqualTo(AppendStatus.Fenced));
        Assert.That((await Store.AppendAgentLineAsync(Agent("who", epoch: 9) with { ConversationId = "c_none" }, default)).Status, Is.EqualTo(AppendStatus.UnknownConversation));
        Assert.That((await AllAsync()).Select(line => line.Text), Is.EqualTo(["start", "ann"]));
        Assert.That((await Store.FindAsync(Id, default))!.Version, Is.EqualTo(version));
        Assert.That((await Store.AppendAgentLineAsync(Agent("late", epoch: 2), default)).Status, Is.EqualTo(AppendStatus.Appended), "a fenced line did not use up its key");
    }

    [Test]
    public async Task AgentLine_NoteOnAWaitingConversation_LeavesItToTheQueue()
    {
        await QueuedAsync();
        var before = (await Store.FindAsync(Id, default))!;
        var note = Agent("angry", epoch: before.Epoch) with { Entry = new NewEntry(EntryKind.Line, EntryAuthor.Note, "angry", Payload: null, Visible: false, "en", "Ann") };
        Assert.That((await Store.AppendAgentLineAsync(note, default)).Status, Is.EqualTo(AppendStatus.Appended));
        var after = (await Store.FindAsync(Id, default))!;
        Assert.That((after.Owner, after.Epoch, after.Version), Is.EqualTo((Owner.Queue, before.Epoch, before.Version)), "a note is no claim: nobody would answer the shopper");
    }

    [Test]
    public async Task AgentLine_AfterTheReturnToTheBot_IsFenced()
    {
        await QueuedAsync();
        await Store.AppendAgentLineAsync(Agent("ann", epoch: 1), default);
        await AcceptAsync(Id, "resolved");
        await CommitAsync(await LeaseAsync(), Nothing with { Owner = Owner.Bot, Epoch = 2, HandoffId = null });
        Assert.That((await Store.AppendAgentLineAsync(Agent("late", epoch: 1), default)).Status, Is.EqualTo(AppendStatus.Fenced));
        Assert.That((await Store.FindAsync(Id, default))!.Owner, Is.EqualTo(Owner.Bot));
    }

    [Test]
    public async Task Read_AfterAWatermark_GivesTheRestInOrder()
    {
        await OpenAsync(Id);
        for (var i = 1; i <= 5; i++)
            await Store.AcceptAsync(Id, $"{i}", Line($"{i}", visible: i != 3), default);

        Assert.That((await Store.ReadAsync(Id, 2, visibleOnly: true, 10, default)).Select(line => line.Text), Is.EqualTo(["4", "5"]));
        Assert.That((await Store.ReadAsync(Id, 2, visibleOnly: false, 10, default)).Select(line => line.Text), Is.EqualTo(["3", "4", "5"]));
        Assert.That((await Store.ReadAsync(Id, 0, visibleOnly: true, 2, default)).Select(line => line.Sequence), Is.EqualTo([1L, 2L]));
        Assert.That(await Store.ReadAsync(Id, 5, visibleOnly: false, 10, default), Is.Empty);
        Assert.That(await Store.ReadAsync(Id, long.MaxValue, visibleOnly: false, 10, default), Is.Empty);
        Assert.That((await Store.ReadLastAsync(Id, 2, default)).Select(line => line.Text), Is.EqualTo(["4", "5"]));
        Assert.That(await Store.ReadAsync("c_other", 0, visibleOnly: false, 10, default), Is.Empty);
    }

    [Test]
    public async Task SaveTranslations_LineHasOneInThatLanguage_IsLeftAlone()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "a");
        await AcceptAsync(Id, "b");
        await Store.SaveTranslationsAsync(Id, Translations((1, "en", "first")), default);
        await Store.SaveTranslationsAsync(Id, Translations((1, "en", "second"), (2, "en", "B"), (7, "en", "no such line")), default);

        var lines = await AllAsync();
        Assert.That(lines.Select(line => line.Translation!.Text), Is.EqualTo(["first", "B"]));
        Assert.That(lines.Select(line => line.Text), Is.EqualTo(["a", "b"]), "the original is never touched");
    }

    [Test]
    public async Task Feed_LineAppended_WakesListenersOfThatConversation()
    {
        await OpenAsync(Id);
        await OpenAsync("c_2");
        using var mine = Feed.Subscribe(Id);
        using var other = Feed.Subscribe("c_2");
        await AcceptAsync(Id, "a");
        Assert.That(await mine.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
        await CommitAsync(await LeaseAsync(), Nothing with { Entries = [Said("b")] });
        Assert.That(await mine.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
        Assert.That(other.NextAsync(default).IsCompleted, Is.False);
    }

    [Test]
    public async Task Lease_CallerGoesAway_LeavesTheTurnToTheNext()
    {
        await OpenAsync(Id);
        using var gone = new CancellationTokenSource();
        var waiting = Store.LeaseTurnAsync(gone.Token);
        await gone.CancelAsync();
        Assert.That(async () => await waiting.Soon(), Throws.InstanceOf<OperationCanceledException>());
        await AcceptAsync(Id, "a");
        Assert.That((await LeaseAsync()).Input.Text, Is.EqualTo("a"));
    }

    [Test]
    public async Task ParallelWriters_TwentyConversations_EndGapFreeAndInOrder()
    {
        const int conversations = 20, messages = 50;
        var ids = Enumerable.Range(0, conversations).Select(i => $"c_{i}").ToList();
        foreach (var id in ids)
            await OpenAsync(id);
        using var stop = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => AnswerAsync(stop.Token))).ToList();

        // Two writers a conversation, each message sent twice: the client's retry.
        await Task.WhenAll(ids.SelectMany(id => new[] { 0, 1 }.Select(writer => Task.Run(async () =>
        {
            for (var i = writer; i < messages; i += 2)
                for (var tries = 0; tries < 2; tries++)
                    Assert.That((await Store.AcceptAsync(id, $"{id}|{i}", Line($"{i}"), default)).Status, Is.AnyOf(AcceptStatus.Accepted, AcceptStatus.Duplicate));
        }))));
        foreach (var id in ids)
            await Patience.UntilAsync(async () => (await Store.FindAsync(id, default))!.LastSequence == messages * 2, $"{id} is answered");
        await stop.CancelAsync();
        await Task.WhenAll(workers).Soon();

        foreach (var id in ids)
        {
            var lines = await Store.ReadAsync(id, 0, visibleOnly: false, 1000, default);
            Assert.That(lines.Select(line => line.Sequence), Is.EqualTo(Enumerable.Range(1, messages * 2)));
            var asked = lines.Where(line => line.Author == EntryAuthor.Shopper).Select(line => line.Text).ToList();
            Assert.That(asked, Is.EquivalentTo(Enumerable.Range(0, messages).Select(i => $"{i}")));
            Assert.That(asked.Select(int.Parse).Where(i => i % 2 == 0), Is.Ordered, "each writer's order is kept");
            Assert.That(lines.Where(line => line.Author == EntryAuthor.Bot).Select(line => line.Text), Is.EqualTo(asked.Select(text => $"re {text}")), "answered once each, in the order accepted");
        }
    }

    private async Task AnswerAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var lease = await Store.LeaseTurnAsync(stop);
                await Store.CommitTurnAsync(lease, Nothing with { Entries = [Said($"re {lease.Input.Text}")] }, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private protected static TurnCommit Nothing { get; } = new(Owner.Bot, 0, null, "", null, null, [], []);

    private protected static NewConversation New(string id) => new(id, "webchat", $"webchat:{id}", "dl_1", "es-ES");

    private protected static NewEntry Line(string text, EntryKind kind = EntryKind.Message, bool visible = true) =>
        new(kind, EntryAuthor.Shopper, text, Payload: null, visible);

    private protected static NewEntry Said(string text) => new(EntryKind.Line, EntryAuthor.Bot, text, "{}", Visible: true, "es", Status: DeliveryStatus.Sent);

    private protected Task OpenAsync(string id) => Store.OpenAsync(New(id), first: null, default);

    private protected async Task AcceptAsync(string id, string text)
    {
        var result = await Store.AcceptAsync(id, $"{id}|{text}", Line(text), default);
        Assert.That(result.Status, Is.EqualTo(AcceptStatus.Accepted).Or.EqualTo(AcceptStatus.Duplicate));
    }

    private protected Task<TurnLease> LeaseAsync() => Store.LeaseTurnAsync(default).Soon();

    private protected Task<Effect> EffectAsync() => Store.LeaseEffectAsync(default).Soon();

    private protected async Task CommitAsync(TurnLease lease, TurnCommit? commit = null) =>
        Assert.That(await Store.CommitTurnAsync(lease, commit ?? Nothing with { Owner = lease.Conversation.Owner, Epoch = lease.Conversation.Epoch, HandoffId = lease.Conversation.HandoffId }, default), Is.Not.Null);

    private protected Task<IReadOnlyList<Entry>> AllAsync() => Store.ReadAsync(Id, 0, visibleOnly: false, 1000, default);

    // A canary in another conversation is leased instead: whatever was due before it would have come first.
    private protected async Task NothingIsLeasedAsync()
    {
        var canary = $"canary_{Guid.NewGuid():N}";
        await OpenAsync(canary);
        await AcceptAsync(canary, "a");
        var lease = await LeaseAsync();
        Assert.That(lease.Conversation.Id, Is.EqualTo(canary), "another turn was due");
        await CommitAsync(lease);
    }

    private protected async Task NoEffectAsync()
    {
        var canary = $"canary_{Guid.NewGuid():N}";
        await OpenAsync(canary);
        await AcceptAsync(canary, "a");
        var lease = await LeaseAsync();
        await CommitAsync(lease, Nothing with { Effects = [new("canary", "")] });
        var effect = await EffectAsync();
        Assert.That(effect.ConversationId, Is.EqualTo(canary), "another effect was due");
        await Store.SettleEffectAsync(effect, default);
    }

    private async Task QueuedAsync()
    {
        await OpenAsync(Id);
        await AcceptAsync(Id, "start");
        await CommitAsync(await LeaseAsync(), Nothing with { Owner = Owner.Queue, HandoffId = "h_1" });
    }

    private static AgentLine Agent(string text, long epoch) =>
        new(Id, "h_1", epoch, $"agent|{text}", new NewEntry(EntryKind.Line, EntryAuthor.Agent, text, "{}", Visible: true, "es", "Ann"), []);

    private static Dictionary<long, EntryTranslation> Translations(params (long Sequence, string Language, string Text)[] lines) =>
        lines.ToDictionary(line => line.Sequence, line => new EntryTranslation(line.Language, line.Text, "memory", "exact"));

    private protected sealed record DeadLetter(string ConversationId, string Kind, string Payload, string Reason);
}
