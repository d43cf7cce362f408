namespace CrossBorderBot.Handoff.Desk.Live;

internal sealed class LocalNewsChannel(DeskPusher pusher) : IDeskNewsChannel
{
    public void Publish(DeskNews news) => pusher.Take(news);
}
