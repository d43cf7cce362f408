using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Nlu;
using CrossBorderBot.Protocol;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.Turns;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Turns;

/// <summary>Whole turns on a real store and queue, with a taught model.</summary>
[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TurnRunnerTests : IAsyncDisposable
{
    private static readonly AgentRef Ann = new("ann", "Ann");
    private static readonly AgentRef Ben = new("ben", "Ben");
    private readonly House _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [TestCase("es-MX", "es")]
    [TestCase("ar", "ar")]
    [TestCase("zh-TW", "zh-Hant")]
    [TestCase("zh-CN", "zh")]
    [TestCase("pl-PL", "pl")]
    [TestCase("fi-FI", "en")]
    [TestCase(null, "en")]
    public async Task Join_Locale_GreetsInThePagesLanguage(string? locale, string language)
    {
        var welcome = (await _house.JoinAsync(locale)).Single();
        Assert.That(welcome.Text, Is.EqualTo(Catalogue.Message("welcome", language)));
        Assert.That(House.Buttons(welcome), Is.EqualTo(new[] { "shipping.track_order", "customs.duties", "returns.policy", "service.human" }.Select(intent => Catalogue.Title(intent, language))));
        Assert.That((welcome.Author, welcome.Language, welcome.Visible), Is.EqualTo((EntryAuthor.Bot, language, true)));
        var activity = House.Activity(welcome);
        Assert.That((activity.Type, activity.Locale, activity.TextFormat, activity.InputHint, activity.From!.Role), Is.EqualTo(("message", language, "plain", "acceptingInput", "bot")));
    }

    [Test]
    public async Task Message_Understood_IsAnsweredWithButtonsAndTheDesksReading()
    {
        await _house.JoinAsync("es-ES");
        var answer = (await _house.SayAsync("¿cuánto cuesta el envío?", Heard.As("shipping.cost", language: "es"))).Single();

        Assert.That(answer.Text, Is.EqualTo(Catalogue.Article("shipping.cost", "es")));
        Assert.That(House.Buttons(answer), Is.EqualTo(Catalogue.Texts.FollowUps("shipping.cost").Select(intent => Catalogue.Title(intent, "es"))));
        Assert.That(answer.Translation, Is.EqualTo(new EntryTranslation("en", Catalogue.Article("shipping.cost", "en"), "catalogue", "exact")));
        Assert.That(House.Activity(answer).ReplyToId, Is.EqualTo("c_1|0000003"));
        Assert.That((await _house.AllAsync())[2], Has.Property("Language").EqualTo("es"), "the language found is kept at the shopper's line");
    }

    [Test]
    public async Task Message_DeskReadsThatLanguage_NeedsNoTranslation()
    {
        await _house.JoinAsync();
        Assert.That((await _house.SayAsync("cost?", Heard.As("shipping.cost"))).Single().Translation, Is.Null);
    }

    [Test]
    public async Task Message_LanguageChanges_IsAnsweredInTheNewOne()
    {
        await _house.JoinAsync("en");
        Assert.That(await _house.SayAndReadAsync("was kostet der Versand", Heard.As("shipping.cost", language: "de")), Is.EqualTo(Catalogue.Article("shipping.cost", "de")));
        Assert.That(await _house.SayAndReadAsync("et le retour ?", Heard.As("returns.cost", language: "fr")), Is.EqualTo(Catalogue.Article("returns.cost", "fr")));
    }

    [Test]
    public async Task Message_LanguageWithoutTexts_IsAnsweredInTheReferenceAndSaysSo()
    {
        await _house.JoinAsync("fi");
        var answer = (await _house.SayAsync("paljonko toimitus maksaa", Heard.As("shipping.cost", language: "fi"))).Single();
        Assert.That((answer.Text, answer.Language, House.Activity(answer).Locale), Is.EqualTo((Catalogue.Article("shipping.cost", "en"), "en", "en")));
        Assert.That((await _house.MemoryAsync()).Language, Is.EqualTo("fi"), "the desk knows what the shopper speaks");
        Assert.That((await _house.AllAsync())[2].Language, Is.EqualTo("fi"));
    }

    [Test]
    public async Task ButtonTitle_Sent_MeansItsIntentWhateverTheModelHears()
    {
        await _house.JoinAsync("de");
        var title = Catalogue.Title("returns.policy", "de");
        Assert.That(await _house.SayAndReadAsync(title, Heard.As("none", language: "nl")), Is.EqualTo(Catalogue.Article("returns.policy", "de")));
        Assert.That((await _house.MemoryAsync()).Language, Is.EqualTo("de"), "our own words say nothing about the shopper's language");
    }

    [Test]
    public async Task ButtonTitle_OfAnEarlierAnswer_IsJustText()
    {
        await _house.JoinAsync();
        var title = Catalogue.Title("customs.duties", "en");
        await _house.SayAsync("coupon?", Heard.As("payment.coupon"));
        Assert.That(await _house.SayAndReadAsync(title, Heard.As("payment.fees")), Is.EqualTo(Catalogue.Article("payment.fees", "en")));
    }

    [Test]
    public async Task Unclear_TwoMeanings_AreOfferedAndChosen()
    {
        await _house.JoinAsync();
        var asked = (await _house.SayAsync("cost", Heard.Of("en", ("shipping.cost", 0.3), ("returns.cost", 0.25)))).Single();
        Assert.That(asked.Text, Is.EqualTo(Catalogue.Message("clarify", "en")));
        Assert.That(House.Buttons(asked), Is.EqualTo([Catalogue.Title("shipping.cost", "en"), Catalogue.Title("returns.cost", "en"), Catalogue.Message("clarify_none_of_these", "en")]));
        Assert.That(await _house.SayAndReadAsync(Catalogue.Title("returns.cost", "en")), Is.EqualTo(Catalogue.Article("returns.cost", "en")));
        Assert.That((await _house.MemoryAsync()).Misses, Is.Zero);
    }

    [Test]
    public async Task NotUnderstood_Twice_HandsOver()
    {
        await _house.JoinAsync();
        Assert.That(await _house.SayAndReadAsync("qwer", Heard.Unclear), Is.EqualTo(Catalogue.Message("not_understood", "en")));
        Assert.That(await _house.SayAndReadAsync("asdf", Heard.Unclear), Does.Contain(Catalogue.Message("handoff_not_understood", "en")).And.Contain(Started(1, 3, "en")));
        Assert.That((await _house.ConversationAsync()).Owner, Is.EqualTo(Owner.Queue));
    }

    [Test]
    public async Task EmptyMessage_OfABlankClient_IsSettledWithoutAWord()
    {
        await _house.JoinAsync();
        Assert.That(await _house.SayAsync("   "), Is.Empty);
    }

    [Test]
    public async Task HandOff_Asked_CommitsOwnerEffectAndMessageInOneStep()
    {
        await _house.JoinAsync("es");
        await _house.SayAsync("¿aduana?", Heard.As("customs.duties", language: "es"));
        var before = await _house.ConversationAsync();
        var line = (await _house.SayAsync("quiero hablar con una persona", Heard.As("service.human", language: "es"))).Single();

        var after = await _house.ConversationAsync();
        Assert.That((after.Owner, after.HandoffId, after.Epoch), Is.EqualTo((Owner.Queue, "h_c_1_1", 0L)));
        Assert.That(after.Version, Is.EqualTo(before.Version + 1), "one commit");
        Assert.That(line.Text, Is.EqualTo(Started(1, 3, "es")));
        Assert.That(House.Buttons(line), Is.EqualTo([Catalogue.Message("handoff_leave_queue", "es")]));
        var effect = await _house.Store.LeaseEffectAsync(default).Soon();
        Assert.That(effect.Kind, Is.EqualTo("handoff.enqueue"));
    }

    [Test]
    public async Task HandOff_Effect_QueuesItReadableForTheDesk()
    {
        await _house.JoinAsync("es");
        await _house.SayAsync("¿aduana?", Heard.As("customs.duties", language: "es"));
        await _house.HandOffAsync("es");

        var request = (await _house.Queue.GetAsync("h_c_1_1", default))!.Request;
        Assert.That((request.Reason, request.Intent, request.Skill, request.ShopperLanguage, request.Priority), Is.EqualTo(("asked", "customs.duties", "customs", "es", 0)));
        Assert.That(request.PreviewOriginal, Is.EqualTo("a person please"));
        Assert.That(request.Preview, Is.EqualTo("[en] a person please"));
        Assert.That(request.Summary, Does.Contain(Catalogue.Title("customs.duties", "en")));
        var shoppers = (await _house.AllAsync()).Where(line => line.Author == EntryAuthor.Shopper).ToList();
        Assert.That(shoppers.Select(line => line.Translation!.Text), Is.EqualTo(["[en] ¿aduana?", "[en] a person please"]), "translated before anyone picks it up");
        Assert.That(shoppers.Select(line => line.Translation!.Quality), Is.All.EqualTo("machine"));
        Assert.That(_house.Notifier.Changed, Does.Contain("h_c_1_1"));
    }

    [Test]
    public async Task HandOff_EffectTwice_QueuesOnce()
    {
        await _house.JoinAsync();
        await _house.SayAsync("a person", Heard.As("service.human"));
        var effect = await _house.Store.LeaseEffectAsync(default).Soon();
        var handler = new EnqueueHandoff(_house.Store, _house.Queue, _house.Get<DeskReading>(), _house.Notifier);
        await handler.HandleAsync(effect, default);
        await handler.HandleAsync(effect, default);
        Assert.That((await _house.Queue.DepthAsync(default)).Waiting, Is.EqualTo(1));
    }

    [Test]
    public async Task HandOff_PreviewCutInAnEmoji_StaysWhole()
    {
        await _house.JoinAsync();
        var text = new string('x', 158) + "😀😀😀";
        await _house.SayAsync(text, Heard.As("service.human"));
        await _house.EffectsAsync();
        var preview = (await _house.Queue.GetAsync("h_c_1_1", default))!.Request.PreviewOriginal;
        Assert.That(preview, Is.EqualTo(new string('x', 158) + "…"));
    }

    [Test]
    public async Task HandOff_Anger_ApologisesAndComesFirst()
    {
        await _house.JoinAsync();
        var text = await _house.SayAndReadAsync("THIS IS A SCANDAL", Heard.As("shipping.delayed").WithMood(anger: 0.95));
        Assert.That(text, Is.EqualTo(Catalogue.Message("handoff_apology", "en") + "\n\n" + Started(1, 3, "en")));
        await _house.EffectsAsync();
        var request = (await _house.Queue.GetAsync("h_c_1_1", default))!.Request;
        Assert.That((request.Reason, request.Priority, request.Skill), Is.EqualTo(("anger", 1, "shipping")));
        Assert.That(request.Summary, Does.Contain(Catalogue.Message("mood_angry", "en")));
    }

    [Test]
    public async Task HandOff_UnknownCharge_GivesTheUrgentAdviceToo()
    {
        await _house.JoinAsync();
        Assert.That(await _house.SayAndReadAsync("fraud", Heard.As("payment.unauthorized")), Does.Contain(Catalogue.Article("payment.unauthorized", "en")).And.Contain(Started(1, 3, "en")));
    }

    [Test]
    public async Task HandOff_OutsideHours_SaysWhenSomeoneIsThere()
    {
        _house.Clock.Set(new DateTimeOffset(2026, 3, 8, 12, 0, 0, TimeSpan.Zero));
        await _house.JoinAsync("de");
        Assert.That(await _house.SayAndReadAsync("Mensch bitte", Heard.As("service.human", language: "de")),
            Does.Contain("Montag–Samstag").And.Contain("08:00").And.Contain("20:00").And.Contain("Europe/Amsterdam"));
        Assert.That((await _house.ConversationAsync()).Owner, Is.EqualTo(Owner.Queue));
    }

    [Test]
    public async Task Waiting_Faq_IsAnsweredWithTheWayOut()
    {
        await _house.JoinAsync("es");
        await _house.HandOffAsync("es");
        var answer = (await _house.SayAsync("¿cuánto cuesta?", Heard.As("shipping.cost", language: "es"))).Single();
        Assert.That(answer.Text, Is.EqualTo(Catalogue.Article("shipping.cost", "es")));
        Assert.That(House.Buttons(answer), Is.EqualTo([Catalogue.Message("handoff_leave_queue", "es")]));
        var asked = (await _house.AllAsync()).Single(line => line.Text == "¿cuánto cuesta?");
        Assert.That(asked.Translation, Is.EqualTo(new EntryTranslation("en", "[en] ¿cuánto cuesta?", "apertium", "machine")));
        Assert.That(_house.Notifier.Lines.Select(news => news.Line.Text), Does.Contain("¿cuánto cuesta?").And.Contain(answer.Text), "open pages of the desk see both");
    }

    [Test]
    public async Task Waiting_Unclear_IsNotedWithPlaceAndWait()
    {
        await _house.Queue.EnqueueAsync(new HandoffRequest("h_before", "c_9", "webchat", "asked", "none", "service", "en", 0, "", "", ""), default);
        await _house.JoinAsync();
        await _house.HandOffAsync();
        Assert.That(await _house.SayAndReadAsync("it is the blue one", Heard.Unclear), Is.EqualTo(Catalogue.Message("handoff_noted", "en", ("position", 2), ("minutes", 6))));
    }

    [Test]
    public async Task Waiting_Leaves_BotIsBackAndTheQueueForgets()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        Assert.That(await _house.SayAndReadAsync(Catalogue.Message("handoff_leave_queue", "en")), Is.EqualTo(Catalogue.Message("handoff_abandoned", "en")));
        await _house.EffectsAsync();
        Assert.That((await _house.Queue.GetAsync(id, default))!.State, Is.EqualTo(HandoffState.Abandoned));
        var conversation = await _house.ConversationAsync();
        Assert.That((conversation.Owner, conversation.HandoffId), Is.EqualTo((Owner.Bot, (string?)null)));
    }

    [Test]
    public async Task Waiting_LeavesBeforeItIsQueued_IsNeverQueued()
    {
        await _house.JoinAsync();
        await _house.SayAsync("a person", Heard.As("service.human"));
        await _house.SayAsync(Catalogue.Message("handoff_leave_queue", "en"));
        await _house.EffectsAsync();
        Assert.That((await _house.Queue.DepthAsync(default)).Waiting, Is.Zero);
    }

    [Test]
    public async Task Claimed_News_IntroducesTheAgentInTheShoppersLanguage()
    {
        await _house.JoinAsync("zh");
        var id = await _house.HandOffAsync("zh");
        await _house.Queue.ClaimAsync(id, Ann, default);
        var line = (await _house.NewsAsync()).Single();
        Assert.That(line.Text, Is.EqualTo(Catalogue.Message("handoff_joined", "zh", ("agent", "Ann"))));
        var conversation = await _house.ConversationAsync();
        Assert.That((conversation.Owner, conversation.Epoch), Is.EqualTo((Owner.Agent, 1L)));
        Assert.That((await _house.MemoryAsync()).AgentName, Is.EqualTo("Ann"));
    }

    [Test]
    public async Task AgentOwns_ShopperWrites_BotIsSilentAndTheLineIsTranslated()
    {
        await _house.JoinAsync("es");
        await _house.ClaimAsync(await _house.HandOffAsync("es"), Ann);
        Assert.That(await _house.SayAsync("¿cuánto cuesta?", Heard.As("shipping.cost", language: "es")), Is.Empty);

        var asked = (await _house.AllAsync()).Single(line => line.Text == "¿cuánto cuesta?");
        Assert.That(asked.Translation, Is.EqualTo(new EntryTranslation("en", "[en] ¿cuánto cuesta?", "apertium", "machine")));
        Assert.That(_house.Notifier.Lines.Last().Line.Translation!.Text, Is.EqualTo("[en] ¿cuánto cuesta?"));
    }

    [Test]
    public async Task AgentOwns_NoEngine_OriginalIsMarked()
    {
        await _house.JoinAsync("es");
        await _house.ClaimAsync(await _house.HandOffAsync("es"), Ann);
        _house.Translator.Quality = CrossBorderBot.Translation.TranslationQuality.None;
        await _house.SayAsync("hola", Heard.As("chitchat.greeting", language: "es"));
        Assert.That((await _house.AllAsync())[^1].Translation, Has.Property("Quality").EqualTo("none").And.Property("Text").EqualTo("hola"));
    }

    [Test]
    public async Task AgentOwns_LanguageChanges_TheDeskIsTold()
    {
        await _house.JoinAsync("es");
        await _house.ClaimAsync(await _house.HandOffAsync("es"), Ann);
        var note = (await _house.SayAsync("bonjour", Heard.As("chitchat.greeting", language: "fr"))).Single();
        Assert.That((note.Author, note.Visible, note.Text), Is.EqualTo((EntryAuthor.System, false, Catalogue.Message("history_language_switched", "en", ("language", "fr")))));
    }

    [Test]
    public async Task Claimed_AfterTheAgentWrote_NeedsNoIntroduction()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        var claim = await _house.Queue.ClaimAsync(id, Ann, default);
        await _house.Store.AppendAgentLineAsync(new AgentLine("c_1", id, claim.Epoch, "k", new NewEntry(EntryKind.Line, EntryAuthor.Agent, "Hi", "{}", Visible: true), []), default);
        Assert.That(await _house.NewsAsync(), Is.Empty);
        Assert.That((await _house.MemoryAsync()).AgentName, Is.EqualTo("Ann"));
    }

    [Test]
    public async Task Released_News_PutsTheShopperNextAndShutsTheOldClaimOut()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        var epoch = await _house.ClaimAsync(id, Ann);
        await _house.Queue.ReleaseAsync(id, Ann.Id, epoch, default);
        Assert.That((await _house.NewsAsync()).Single().Text, Is.EqualTo(Catalogue.Message("handoff_back_in_queue", "en", ("position", 1))));

        var late = await _house.Store.AppendAgentLineAsync(new AgentLine("c_1", id, epoch, "k", new NewEntry(EntryKind.Line, EntryAuthor.Agent, "Hi", "{}", Visible: true), []), default);
        Assert.That(late.Status, Is.EqualTo(AppendStatus.Fenced));
        await _house.ClaimAsync(id, Ben);
        Assert.That((await _house.ConversationAsync()).Owner, Is.EqualTo(Owner.Agent), "the next claim is let in");
    }

    [Test]
    public async Task Transferred_ToAnAgent_IntroducesTheNewOne()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        var epoch = await _house.ClaimAsync(id, Ann);
        await _house.Queue.TransferAsync(id, Ann.Id, epoch, new TransferTarget(null, Ben), default);
        Assert.That((await _house.NewsAsync()).Single().Text, Is.EqualTo(Catalogue.Message("handoff_joined", "en", ("agent", "Ben"))));
        Assert.That((await _house.ConversationAsync()).Epoch, Is.EqualTo(epoch + 1));
    }

    [Test]
    public async Task Transferred_ToASkill_WaitsAgain()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        var epoch = await _house.ClaimAsync(id, Ann);
        await _house.Queue.TransferAsync(id, Ann.Id, epoch, new TransferTarget("payment", null), default);
        Assert.That((await _house.NewsAsync()).Single().Text, Is.EqualTo(Catalogue.Message("handoff_back_in_queue", "en", ("position", 1))));
        Assert.That((await _house.ConversationAsync()).Owner, Is.EqualTo(Owner.Queue));
    }

    [Test]
    public async Task Resolved_News_BotStartsAfreshAndAsksForARating()
    {
        await _house.JoinAsync("fr");
        await _house.SayAsync("douane ?", Heard.As("customs.duties", language: "fr").WithMood(anger: 0.5));
        var id = await _house.HandOffAsync("fr");
        var epoch = await _house.ClaimAsync(id, Ann);
        await _house.Queue.ResolveAsync(id, Ann.Id, epoch, "solved", default);

        var line = (await _house.NewsAsync()).Single();
        Assert.That(line.Text, Is.EqualTo(Catalogue.Message("handoff_resolved", "fr")));
        Assert.That(House.Buttons(line), Is.EqualTo(["1", "2", "3", "4", "5"]));
        var memory = await _house.MemoryAsync();
        Assert.That((memory.Language, memory.Misses, memory.LastIntent, memory.Anger, memory.AgentName), Is.EqualTo(("fr", 0, (string?)null, 0d, (string?)null)));
        Assert.That(await _house.SayAndReadAsync("4"), Is.EqualTo(Catalogue.Message("rating_thanks", "fr")));
        Assert.That((await _house.MemoryAsync()).Rating, Is.EqualTo(4));
        Assert.That(await _house.SayAndReadAsync("coût ?", Heard.As("shipping.cost", language: "fr")), Is.EqualTo(Catalogue.Article("shipping.cost", "fr")));
    }

    [Test]
    public async Task Resolved_NoRatingWanted_NextQuestionIsAnswered()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        await _house.Queue.ResolveAsync(id, Ann.Id, await _house.ClaimAsync(id, Ann), "solved", default);
        await _house.NewsAsync();
        Assert.That(await _house.SayAndReadAsync("cost?", Heard.As("shipping.cost")), Is.EqualTo(Catalogue.Article("shipping.cost", "en")));
        Assert.That((await _house.MemoryAsync()).Pending, Is.Null);
    }

    [Test]
    public async Task SecondHandOff_OfAConversation_LetsItsAgentIn()
    {
        await _house.JoinAsync();
        var first = await _house.HandOffAsync();
        await _house.Queue.ResolveAsync(first, Ann.Id, await _house.ClaimAsync(first, Ann), "solved", default);
        await _house.NewsAsync();

        var second = await _house.HandOffAsync();
        Assert.That(second, Is.EqualTo("h_c_1_2"));
        var claim = await _house.Queue.ClaimAsync(second, Ben, default);
        Assert.That((await _house.NewsAsync()).Single().Text, Is.EqualTo(Catalogue.Message("handoff_joined", "en", ("agent", "Ben"))));
        var line = await _house.Store.AppendAgentLineAsync(new AgentLine("c_1", second, claim.Epoch, "k", new NewEntry(EntryKind.Line, EntryAuthor.Agent, "Hi", "{}", Visible: true), []), default);
        Assert.That(line.Status, Is.EqualTo(AppendStatus.Appended));
    }

    [Test]
    public async Task News_OfAnOlderClaim_IsIgnored()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        await _house.Queue.ReleaseAsync(id, Ann.Id, await _house.ClaimAsync(id, Ann), default);
        await _house.NewsAsync();
        await _house.ClaimAsync(id, Ben);
        var before = await _house.ConversationAsync();

        foreach (var kind in Enum.GetValues<HandoffEventKind>())
            Assert.That(await _house.NewsAsync(new HandoffEvent($"late-{kind}", id, "c_1", kind, 1, Ann, _house.Clock.GetUtcNow())), Is.Empty, $"{kind}");
        var after = await _house.ConversationAsync();
        Assert.That((after.Owner, after.Epoch, after.HandoffId), Is.EqualTo((before.Owner, before.Epoch, before.HandoffId)));
    }

    [Test]
    public async Task News_OfAnotherHandoff_IsIgnored()
    {
        await _house.JoinAsync();
        await _house.HandOffAsync();
        Assert.That(await _house.NewsAsync(new HandoffEvent("e", "h_c_1_0", "c_1", HandoffEventKind.Resolved, 99, Ann, _house.Clock.GetUtcNow())), Is.Empty);
        Assert.That((await _house.ConversationAsync()).Owner, Is.EqualTo(Owner.Queue));
    }

    [Test]
    public async Task News_CarriedTwice_CountsOnce()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        await _house.Queue.ClaimAsync(id, Ann, default);
        var news = (await _house.Queue.ReadEventsAsync(10, default)).Single();
        await _house.NewsAsync();
        Assert.That(await _house.Queue.ReadEventsAsync(10, default), Is.Empty, "settled");
        var again = await _house.Store.AcceptAsync("c_1", $"handoff|{news.Id}", new NewEntry(EntryKind.HandoffNews, EntryAuthor.System, "", null, Visible: false), default);
        Assert.That(again.Status, Is.EqualTo(AcceptStatus.Duplicate));
    }

    [Test]
    public async Task Claim_CrossesTheWishToLeave_TheAgentHelpsAnyway()
    {
        await _house.JoinAsync();
        var id = await _house.HandOffAsync();
        await _house.Queue.ClaimAsync(id, Ann, default);
        await _house.SayAsync(Catalogue.Message("handoff_leave_queue", "en"));
        await _house.EffectsAsync();
        await _house.NewsAsync();
        var conversation = await _house.ConversationAsync();
        Assert.That((conversation.Owner, conversation.HandoffId), Is.EqualTo((Owner.Agent, id)));
    }

    [Test]
    public async Task Push_Fails_TheTurnStandsAndIsNotTakenAgain()
    {
        await _house.JoinAsync();
        await _house.HandOffAsync();
        _house.Notifier.IsBroken = true;
        await _house.WriteAsync("cost?");
        _house.Nlu.Teach("cost?", Heard.As("shipping.cost"));
        Assert.That((await _house.TurnAsync()).Single().Text, Is.EqualTo(Catalogue.Article("shipping.cost", "en")));
    }

    [Test]
    public async Task Lines_OfSeveralMessages_AreAnsweredInTheOrderWritten()
    {
        await _house.JoinAsync();
        string[] intents = ["shipping.cost", "returns.policy", "payment.methods", "chitchat.thanks"];
        foreach (var intent in intents)
        {
            _house.Nlu.Teach(intent, Heard.As(intent));
            await _house.WriteAsync(intent);
        }
        foreach (var _ in intents)
            await _house.TurnAsync();
        var lines = await _house.AllAsync();
        Assert.That(lines.Select(line => line.Sequence), Is.EqualTo(Enumerable.Range(1, 10)));
        Assert.That(lines.Where(line => line.Author == EntryAuthor.Bot).Skip(1).Select(line => line.Text), Is.EqualTo(intents.Select(intent => Catalogue.Article(intent, "en"))));
    }

    [Test]
    public async Task Turn_FailsFiveTimes_TellsTheShopperAndKeepsTheBytes()
    {
        await _house.JoinAsync("de");
        _house.Nlu.Fail("bumm").Teach("Kosten?", Heard.As("shipping.cost", language: "de"));
        await _house.WriteAsync("bumm");
        await _house.WriteAsync("Kosten?");
        var worker = _house.Hosted<TurnWorker>();
        await worker.StartAsync(default);
        await Patience.UntilAsync(
            async () =>
            {
                _house.Clock.Advance(TimeSpan.FromSeconds(30));
                return (await _house.ConversationAsync()).LastSequence == 6;
            },
            "both messages are answered");
        await worker.StopAsync(default);

        var lines = await _house.AllAsync();
        Assert.That(lines[4].Text, Is.EqualTo(Catalogue.Message("temporary_problem", "de")));
        Assert.That(House.Buttons(lines[4]), Is.EqualTo([Catalogue.Message("talk_to_human", "de")]));
        Assert.That(lines[5].Text, Is.EqualTo(Catalogue.Article("shipping.cost", "de")), "the next message is not held up");
        var letters = _house.Database.Read(session => session.Query("SELECT payload, reason FROM dead_letters", row => (Payload: row.GetString(0), Reason: row.GetString(1))));
        Assert.That(letters.Single().Reason, Is.EqualTo("InvalidOperationException"));
        Assert.That(letters.Single().Payload, Does.Contain("\"text\":\"bumm\""));
    }

    [Test]
    public async Task Turn_FailsOnce_IsTakenAgainUnnoticed()
    {
        await _house.JoinAsync();
        _house.Nlu.Teach("track", Heard.As("shipping.track_order").With(EntityKind.OrderNumber, "KH10482"));
        _house.Orders.IsAway = true;
        await _house.WriteAsync("track");
        var lease = await _house.Store.LeaseTurnAsync(default).Soon();
        Assert.That(() => _house.Get<TurnRunner>().RunAsync(lease, default), Throws.Exception);
        _house.Orders.IsAway = false;
        _house.Store.AbandonTurn(lease, TimeSpan.Zero);
        _house.Clock.Advance(TimeSpan.Zero);
        Assert.That((await _house.TurnAsync()).Single().Text, Does.Contain("KH-10482"));
        Assert.That(await _house.AllAsync(), Has.Count.EqualTo(4), "the failed try left nothing behind");
    }

    [Test]
    public async Task TemporaryProblem_Button_LeadsToAPerson()
    {
        await _house.JoinAsync();
        await _house.WriteAsync("bumm");
        await _house.Get<TurnRunner>().GiveUpAsync(await _house.Store.LeaseTurnAsync(default).Soon(), "Boom", default);
        await _house.SayAsync(Catalogue.Message("talk_to_human", "en"));
        Assert.That((await _house.ConversationAsync()).Owner, Is.EqualTo(Owner.Queue));
    }

    [Test]
    public async Task GiveUp_AgentOwns_SaysNothing()
    {
        await _house.JoinAsync();
        await _house.ClaimAsync(await _house.HandOffAsync(), Ann);
        await _house.WriteAsync("bumm");
        var lease = await _house.Store.LeaseTurnAsync(default).Soon();
        await _house.Get<TurnRunner>().GiveUpAsync(lease, "Boom", default);
        Assert.That((await _house.AllAsync())[^1].Text, Is.EqualTo("bumm"));
    }

    private static string Started(int position, int minutes, string language) =>
        Catalogue.Message("handoff_started", language, ("position", position), ("minutes", minutes));
}
