namespace CrossBorderBot.Protocol;

/// <summary>One incoming activity and the way to answer it.</summary>
public interface ITurnContext
{
    Activity Activity { get; }

    /// <summary>True once something was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Adds to what the turn will say. Nothing leaves before the turn is committed.</summary>
    Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default);
}
