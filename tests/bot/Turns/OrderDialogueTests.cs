using CrossBorderBot.Conversations;
using CrossBorderBot.Nlu;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.Turns;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Turns;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OrderDialogueTests : IAsyncDisposable
{
    private static readonly Understanding Track = Heard.As("shipping.track_order");
    private readonly House _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [SetUp]
    public Task Join() => _house.JoinAsync();

    [Test]
    public async Task Track_NothingKnown_AsksForTheNumberWithAnExample() =>
        Assert.That(await _house.SayAndReadAsync("where is it", Track), Is.EqualTo(Catalogue.Message("ask_order_number", "en", ("example", "KH-10482"))));

    [Test]
    public async Task OtherIntent_NothingKnown_SaysItsArticleFirst() =>
        Assert.That(await _house.SayAndReadAsync("late!", Heard.As("shipping.delayed")), Is.EqualTo(Catalogue.Article("shipping.delayed", "en")));

    [Test]
    public async Task Number_Given_AsksForTheContactAndTellsNothing()
    {
        await _house.SayAsync("where is it", Track);
        var line = (await _house.SayAsync("KH-10482", Number("KH10482"))).Single();
        Assert.That(line.Text, Is.EqualTo(Catalogue.Message("ask_order_contact", "en", ("order", "KH-10482"))));
        AssertTellsNothing(line);
    }

    [TestCase(EntityKind.Email, "lucia@example.com")]
    [TestCase(EntityKind.Phone, "+34612345678")]
    public async Task Contact_Fits_ShowsTheOrder(EntityKind kind, string contact)
    {
        await _house.SayAsync("where is it", Track);
        await _house.SayAsync("KH-10482", Number("KH10482"));
        var line = (await _house.SayAsync(contact, Heard.As("none").With(kind, contact))).Single();
        Assert.That(line.Text, Does.Contain("KH-10482").And.Contain("DHL").And.Contain(FakeOrders.LuciasSecret).And.Contain("3 March 2026").And.Contain("Leipzig, DE").And.Contain("6 March 2026"));
        Assert.That(House.Buttons(line), Is.EqualTo(Catalogue.Texts.FollowUps("shipping.track_order").Select(intent => Catalogue.Title(intent, "en"))));
    }

    [Test]
    public async Task AllInOneMessage_ShowsTheOrderAtOnce() => Assert.That(
        await _house.SayAndReadAsync("where is KH-10482, lucia@example.com", Track.With(EntityKind.OrderNumber, "KH10482").With(EntityKind.Email, "lucia@example.com")),
        Does.Contain(FakeOrders.LuciasSecret));

    [Test]
    public async Task DigitsAlone_Number_FindTheOrder() => Assert.That(
        await _house.SayAndReadAsync("10482 lucia@example.com", Track.With(EntityKind.OrderNumber, "10482").With(EntityKind.Email, "lucia@example.com")),
        Does.Contain("KH-10482").And.Contain(FakeOrders.LuciasSecret));

    [Test]
    public async Task Verified_NextQuestion_IsAnsweredWithoutAsking()
    {
        await VerifyAsync();
        Assert.That(await _house.SayAndReadAsync("and now?", Track), Does.Contain(FakeOrders.LuciasSecret));
        Assert.That(await _house.SayAndReadAsync("it is late", Heard.As("shipping.delayed")), Does.Contain(FakeOrders.LuciasSecret));
    }

    [Test]
    public async Task UnknownNumber_Twice_OffersAPerson()
    {
        await _house.SayAsync("where is it", Track);
        Assert.That(await _house.SayAndReadAsync("KH-99999", Number("KH99999")), Is.EqualTo(Catalogue.Message("order_unknown", "en", ("order", "KH99999"))));
        var offer = (await _house.SayAsync("KH-99998", Number("KH99998"))).Single();
        Assert.That(offer.Text, Is.EqualTo(Catalogue.Message("order_unknown_again", "en", ("order", "KH99998"))));
        Assert.That(House.Buttons(offer), Is.EqualTo([Catalogue.Message("yes", "en"), Catalogue.Message("no", "en")]));

        await _house.SayAsync(Catalogue.Message("yes", "en"));
        await _house.EffectsAsync();
        var request = (await _house.Queue.GetAsync("h_c_1_1", default))!.Request;
        Assert.That((request.Reason, request.Intent), Is.EqualTo(("order_not_found", "shipping.track_order")));
    }

    [Test]
    public async Task Offer_Declined_StaysWithTheBot()
    {
        await _house.SayAsync("KH-99999", Track.With(EntityKind.OrderNumber, "KH99999"));
        await _house.SayAsync("KH-99998", Number("KH99998"));
        Assert.That(await _house.SayAndReadAsync(Catalogue.Message("no", "en")), Is.EqualTo(Catalogue.Article("chitchat.deny", "en")));
        Assert.That((await _house.ConversationAsync()).Owner, Is.EqualTo(Owner.Bot));
        Assert.That((await _house.MemoryAsync()).Pending, Is.Null);
    }

    [Test]
    public async Task Offer_RightNumberAfterAll_GoesOn()
    {
        await _house.SayAsync("KH-99999", Track.With(EntityKind.OrderNumber, "KH99999"));
        await _house.SayAsync("KH-99998", Number("KH99998"));
        Assert.That(await _house.SayAndReadAsync("KH-10482", Number("KH10482")), Is.EqualTo(Catalogue.Message("ask_order_contact", "en", ("order", "KH-10482"))));
    }

    [Test]
    public async Task WrongContact_Twice_OffersAPersonAndTellsNothing()
    {
        await _house.SayAsync("KH-10482", Track.With(EntityKind.OrderNumber, "KH10482"));
        var first = (await _house.SayAsync("wei@example.com", Email("wei@example.com"))).Single();
        Assert.That(first.Text, Is.EqualTo(Catalogue.Message("order_no_match", "en", ("order", "KH-10482"))));
        var second = (await _house.SayAsync("eve@example.com", Email("eve@example.com"))).Single();
        Assert.That(second.Text, Is.EqualTo(Catalogue.Message("order_no_match_again", "en")));
        Assert.That(House.Buttons(second), Has.Count.EqualTo(2));
        AssertTellsNothing(first);
        AssertTellsNothing(second);
        Assert.That((await _house.MemoryAsync()).OrderVerified, Is.False);
    }

    [Test]
    public async Task VerifiedOnce_AnothersNumber_IsNeverShown()
    {
        await VerifyAsync();
        var line = (await _house.SayAsync("and KH-10517?", Track.With(EntityKind.OrderNumber, "KH10517"))).Single();
        Assert.That(line.Text, Is.EqualTo(Catalogue.Message("order_no_match", "en", ("order", "KH-10517"))));
        AssertTellsNothing(line);
        var again = (await _house.SayAsync("where is it", Track)).Single();
        AssertTellsNothing(again);
    }

    [Test]
    public async Task TwoNumbersInOneMessage_OnlyTheOwnOneIsEverShown()
    {
        var line = (await _house.SayAsync(
            "KH-10482 and KH-10517 lucia@example.com",
            Track.With(EntityKind.OrderNumber, "KH10482").With(EntityKind.OrderNumber, "KH10517").With(EntityKind.Email, "lucia@example.com"))).Single();
        Assert.That(line.Text + line.Payload, Does.Not.Contain(FakeOrders.WeisSecret).And.Not.Contain("Shanghai"));
    }

    [Test]
    public async Task Waiting_InTheQueue_OrderIsStillLookedUp()
    {
        await _house.HandOffAsync();
        var asked = (await _house.SayAsync("where is KH-10482", Track.With(EntityKind.OrderNumber, "KH10482"))).Single();
        Assert.That(House.Buttons(asked), Is.EqualTo([Catalogue.Message("handoff_leave_queue", "en")]));
        Assert.That(asked.Text, Is.EqualTo(Catalogue.Message("ask_order_contact", "en", ("order", "KH-10482"))));
        Assert.That(await _house.SayAndReadAsync("lucia@example.com", Email("lucia@example.com")), Does.Contain(FakeOrders.LuciasSecret), "the answer to our own question is not a note for the agent");
    }

    [Test]
    public async Task Answer_InAnotherLanguage_HasThatLanguagesDates()
    {
        var text = await _house.SayAndReadAsync(
            "wo ist KH-10482", Heard.As("shipping.track_order", language: "de").With(EntityKind.OrderNumber, "KH10482").With(EntityKind.Email, "lucia@example.com"));
        Assert.That(text, Does.Contain("3. März 2026").And.Contain("6. März 2026"));
    }

    private async Task VerifyAsync() =>
        await _house.SayAsync("where is KH-10482, lucia@example.com", Track.With(EntityKind.OrderNumber, "KH10482").With(EntityKind.Email, "lucia@example.com"));

    private static Understanding Number(string number) => Heard.As("none").With(EntityKind.OrderNumber, number);

    private static Understanding Email(string email) => Heard.As("none").With(EntityKind.Email, email);

    private static void AssertTellsNothing(Entry line)
    {
        foreach (var detail in new[] { FakeOrders.LuciasSecret, FakeOrders.WeisSecret, "Leipzig", "Shanghai", "DHL,", "84.90", "2026", "Teapot", "@example.com" })
            Assert.That(line.Text + line.Translation?.Text, Does.Not.Contain(detail));
    }
}
