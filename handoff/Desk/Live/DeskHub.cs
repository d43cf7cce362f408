using CrossBorderBot.Handoff.Desk.Session;
using CrossBorderBot.Handoff.Queue;
using Microsoft.AspNetCore.SignalR;

namespace CrossBorderBot.Handoff.Desk.Live;

/// <summary>The open pages of the desk. What a method throws reaches the page without its text, except <see cref="HubException"/>.</summary>
internal sealed class DeskHub(IHandoffQueue queue, OnlineAgents online, IDeskNewsChannel news) : Hub
{
    private const int MaxWatched = 50;

    public static string GroupOf(string handoffId) => "handoff:" + handoffId;

    public override Task OnConnectedAsync()
    {
        online.Connected(Context.ConnectionId, AgentId);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        online.Disconnected(Context.ConnectionId);
        return Task.CompletedTask;
    }

    public async Task Watch(string handoffId)
    {
        if (await queue.GetAsync(handoffId, Context.ConnectionAborted) is null)
            throw new HubException("There is no such handoff.");
        if (Watched.Count >= MaxWatched)
            throw new HubException($"A page watches at most {MaxWatched} handoffs.");
        Watched.Add(handoffId);
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(handoffId), Context.ConnectionAborted);
    }

    public Task Unwatch(string handoffId)
    {
        Watched.Remove(handoffId);
        return Groups.RemoveFromGroupAsync(Context.ConnectionId, GroupOf(handoffId), Context.ConnectionAborted);
    }

    /// <returns>False: the caller does not hold the claim (any more).</returns>
    public async Task<bool> Renew(string handoffId)
    {
        var handoff = await queue.GetAsync(handoffId, Context.ConnectionAborted);
        return handoff?.ClaimedBy?.Id == AgentId
            && await queue.RenewAsync(handoffId, AgentId, handoff.Epoch, Context.ConnectionAborted) == MoveResult.Done;
    }

    public Task Typing(string handoffId)
    {
        if (Watched.Contains(handoffId))
            news.Publish(new DeskNews(DeskNewsKind.Typing, handoffId, Author: "agent", Name: Context.User!.Identity!.Name, Sender: Context.ConnectionId));
        return Task.CompletedTask;
    }

    private string AgentId => Context.User!.AgentId();

    // One call of a connection runs at a time, so a plain set will do.
    private HashSet<string> Watched
    {
        get
        {
            if (Context.Items.TryGetValue(nameof(Watched), out var known))
                return (HashSet<string>)known!;
            var watched = new HashSet<string>(StringComparer.Ordinal);
            Context.Items[nameof(Watched)] = watched;
            return watched;
        }
    }
}
