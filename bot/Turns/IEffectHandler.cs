using CrossBorderBot.Conversations;

namespace CrossBorderBot.Turns;

/// <summary>Does one kind of effect. Called at least once: must be safe to repeat.</summary>
internal interface IEffectHandler
{
    string Kind { get; }

    Task HandleAsync(Effect effect, CancellationToken cancellationToken);
}
