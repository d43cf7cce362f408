using CrossBorderBot.Conversations;
using CrossBorderBot.Tests.Support;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Conversations;

[Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConversationFeedTests
{
    private readonly ConversationFeed _feed = new();

    [Test]
    public async Task Advanced_SeveralListeners_WakesAllOfThatConversation()
    {
        using var first = _feed.Subscribe("c_1");
        using var second = _feed.Subscribe("c_1");
        using var other = _feed.Subscribe("c_2");
        _feed.Advanced("c_1");
        Assert.That(await first.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
        Assert.That(await second.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
        Assert.That(other.NextAsync(default).IsCompleted, Is.False);
    }

    [Test]
    public async Task Typing_AloneOrFirst_IsToldAsTyping()
    {
        using var listener = _feed.Subscribe("c_1");
        _feed.Typing("c_1");
        Assert.That(await listener.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Typing));
        Assert.That(listener.NextAsync(default).IsCompleted, Is.False);
    }

    [Test]
    public async Task Advanced_SlotsFullOfTyping_IsNotLost()
    {
        using var listener = _feed.Subscribe("c_1");
        for (var i = 0; i < 10; i++)
            _feed.Typing("c_1");
        _feed.Advanced("c_1");
        Assert.That(await listener.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
    }

    [Test]
    public async Task Typing_AfterALineThatNobodyHasReadYet_IsToldAfterIt()
    {
        using var listener = _feed.Subscribe("c_1");
        _feed.Advanced("c_1");
        _feed.Typing("c_1");
        Assert.That(await listener.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
        Assert.That(await listener.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Typing));
        Assert.That(listener.NextAsync(default).IsCompleted, Is.False);
    }

    [Test]
    public async Task Advanced_AfterTyping_EndsIt()
    {
        using var listener = _feed.Subscribe("c_1");
        _feed.Typing("c_1");
        _feed.Advanced("c_1");
        Assert.That(await listener.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
        Assert.That(listener.NextAsync(default).IsCompleted, Is.False);
    }

    [Test]
    public async Task EndTyping_TypingUnread_IsForgottenAndTheNextNewsIsHeard()
    {
        using var listener = _feed.Subscribe("c_1");
        _feed.Typing("c_1");
        listener.EndTyping();
        var next = listener.NextAsync(default);
        Assert.That(next.IsCompleted, Is.False);
        _feed.Advanced("c_1");
        Assert.That(await next.Soon(), Is.EqualTo(FeedNews.Advanced));
    }

    [Test]
    public async Task Advanced_NobodyReads_FallsTogether()
    {
        using var listener = _feed.Subscribe("c_1");
        for (var i = 0; i < 1000; i++)
            _feed.Advanced("c_1");
        var news = 0;
        while (listener.NextAsync(default) is { IsCompleted: true } next)
        {
            Assert.That(await next, Is.EqualTo(FeedNews.Advanced));
            news++;
        }
        Assert.That(news, Is.InRange(1, 2));
    }

    [Test]
    public async Task Dispose_OneOfTwo_OnlyThatOneStopsListening()
    {
        using var stays = _feed.Subscribe("c_1");
        var leaves = _feed.Subscribe("c_1");
        leaves.Dispose();
        leaves.Dispose();
        _feed.Advanced("c_1");
        Assert.That(await stays.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
        Assert.That(leaves.NextAsync(default).IsCompleted, Is.False);
    }

    [Test]
    public void Advanced_NobodyListens_IsHarmless() => Assert.That(() => _feed.Advanced("c_none"), Throws.Nothing);

    [Test]
    public async Task Subscribe_ManyComeAndGo_TheOneThatStaysHearsEverything()
    {
        using var stays = _feed.Subscribe("c_1");
        await Parallel.ForAsync(0, 500, (_, _) =>
        {
            using var passing = _feed.Subscribe("c_1");
            return ValueTask.CompletedTask;
        });
        _feed.Advanced("c_1");
        Assert.That(await stays.NextAsync(default).Soon(), Is.EqualTo(FeedNews.Advanced));
    }
}
