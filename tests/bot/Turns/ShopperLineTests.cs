using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.Translation;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Turns;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ShopperLineTests : IAsyncDisposable
{
    private static readonly AgentRef Ann = new("ann", "Ann");
    private readonly House _house = new();
    private AgentMessage _message = null!;

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [SetUp]
    public async Task Claim()
    {
        await _house.JoinAsync("es");
        var id = await _house.HandOffAsync("es");
        var epoch = await _house.ClaimAsync(id, Ann);
        _message = new AgentMessage(id, House.Id, epoch, Ann, "m1", "It arrives on Friday.", "en", Translation: null, SendOriginal: false);
    }

    [Test]
    public async Task Send_MachineTranslation_ReachesTheShopperWithTheOriginalBesideIt()
    {
        var receipt = await _house.Line.SendAsync(_message, default);
        var line = (await _house.AllAsync())[^1];
        Assert.That(receipt, Is.EqualTo(new AgentMessageReceipt(AgentMessageStatus.Accepted, line.Sequence)));
        Assert.That((line.Text, line.Language, line.Author, line.AuthorName, line.Visible), Is.EqualTo(("[es] It arrives on Friday.", "es", EntryAuthor.Agent, "Ann", true)));
        Assert.That(line.Translation, Is.EqualTo(new EntryTranslation("en", "It arrives on Friday.", "apertium", "machine")));
        var activity = House.Activity(line);
        Assert.That((activity.Text, activity.Locale, activity.From!.Name, activity.From.Role, activity.TextFormat), Is.EqualTo((line.Text, "es", "Ann", "bot", "plain")));
        Assert.That(_house.Notifier.Lines.Last().Line.Text, Is.EqualTo(line.Text));
    }

    [Test]
    public async Task Send_ApprovedTranslation_IsSentAsItStands()
    {
        await _house.Line.SendAsync(_message with { Translation = "Llega el viernes." }, default);
        var line = (await _house.AllAsync())[^1];
        Assert.That((line.Text, line.Language), Is.EqualTo(("Llega el viernes.", "es")));
        Assert.That(line.Translation, Is.EqualTo(new EntryTranslation("en", "It arrives on Friday.", "agent", "human")));
    }

    [TestCase(TranslationQuality.Guess)]
    [TestCase(TranslationQuality.None)]
    public async Task Send_OnlyAGuess_IsTheOriginalWithItsReason(TranslationQuality quality)
    {
        _house.Translator.Quality = quality;
        await _house.Line.SendAsync(_message, default);
        await AssertOriginalAsync();
    }

    [Test]
    public async Task Send_OriginalWanted_IsNotTranslated()
    {
        await _house.Line.SendAsync(_message with { SendOriginal = true, Translation = "nunca" }, default);
        await AssertOriginalAsync();
    }

    [Test]
    public async Task Send_SameLanguage_IsJustSent()
    {
        await _house.Line.SendAsync(_message with { Text = "Llega el viernes.", Language = "es" }, default);
        var line = (await _house.AllAsync())[^1];
        Assert.That((line.Text, line.Language, line.Translation), Is.EqualTo(("Llega el viernes.", "es", (EntryTranslation?)null)));
    }

    [Test]
    public async Task Send_Twice_IsOneLine()
    {
        var first = await _house.Line.SendAsync(_message, default);
        var count = (await _house.AllAsync()).Count;
        Assert.That(await _house.Line.SendAsync(_message, default), Is.EqualTo(new AgentMessageReceipt(AgentMessageStatus.Duplicate, first.Sequence)));
        Assert.That(await _house.AllAsync(), Has.Count.EqualTo(count));
    }

    [Test]
    public async Task Send_OldEpochOtherHandoffOrUnknown_WritesNothing()
    {
        var count = (await _house.AllAsync()).Count;
        Assert.That((await _house.Line.SendAsync(_message with { Epoch = 0 }, default)).Status, Is.EqualTo(AgentMessageStatus.Fenced));
        Assert.That((await _house.Line.SendAsync(_message with { HandoffId = "h_other" }, default)).Status, Is.EqualTo(AgentMessageStatus.Fenced));
        Assert.That((await _house.Line.SendAsync(_message with { ConversationId = "c_none" }, default)).Status, Is.EqualTo(AgentMessageStatus.NotFound));
        Assert.That((await _house.Line.NoteAsync(_message with { ConversationId = "c_none" }, default)).Status, Is.EqualTo(AgentMessageStatus.NotFound));
        Assert.That(await _house.AllAsync(), Has.Count.EqualTo(count));
    }

    [Test]
    public async Task Send_AfterRelease_IsFenced()
    {
        await _house.Queue.ReleaseAsync(_message.HandoffId, Ann.Id, _message.Epoch, default);
        await _house.NewsAsync();
        Assert.That((await _house.Line.SendAsync(_message, default)).Status, Is.EqualTo(AgentMessageStatus.Fenced));
    }

    [Test]
    public async Task Send_DeskAway_IsAcceptedAllTheSame()
    {
        _house.Notifier.IsBroken = true;
        Assert.That((await _house.Line.SendAsync(_message, default)).Status, Is.EqualTo(AgentMessageStatus.Accepted));
    }

    [Test]
    public async Task Note_Internal_IsNeverVisible()
    {
        await _house.Line.NoteAsync(_message with { Text = "angry customer" }, default);
        var line = (await _house.AllAsync())[^1];
        Assert.That((line.Text, line.Author, line.Visible, line.Payload), Is.EqualTo(("angry customer", EntryAuthor.Note, false, (string?)null)));
        Assert.That(await _house.Store.ReadAsync(House.Id, line.Sequence - 1, visibleOnly: true, 10, default), Is.Empty);
    }

    private async Task AssertOriginalAsync()
    {
        var line = (await _house.AllAsync())[^1];
        Assert.That(line.Text, Is.EqualTo(Catalogue.Message("agent_untranslated", "es") + "\nIt arrives on Friday."));
        Assert.That(line.Language, Is.EqualTo("en"));
        Assert.That(line.Translation, Is.EqualTo(new EntryTranslation("en", "It arrives on Friday.", "none", "none")));
    }
}
