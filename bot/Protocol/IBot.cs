namespace CrossBorderBot.Protocol;

/// <summary>Something that takes a turn in a conversation.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
