using System.Reflection;
using CrossBorderBot.Conversations;

namespace CrossBorderBot.Tests.Channels.WebChat;

/// <summary>A store in which, once, something happens right after a reader found nothing new and before it knows.</summary>
public class LateLineStore : DispatchProxy
{
    private IConversationStore _store = null!;
    private Func<Task>? _afterRead;

    public static IConversationStore Over(IConversationStore store)
    {
        var proxy = Create<IConversationStore, LateLineStore>();
        ((LateLineStore)(object)proxy)._store = store;
        return proxy;
    }

    public static void AfterNextEmptyRead(IConversationStore proxy, Func<Task> happen) => ((LateLineStore)(object)proxy)._afterRead = happen;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var result = targetMethod!.Invoke(_store, args);
        return targetMethod.Name == nameof(IConversationStore.ReadAsync) ? ReadAsync((Task<IReadOnlyList<Entry>>)result!) : result;
    }

    private async Task<IReadOnlyList<Entry>> ReadAsync(Task<IReadOnlyList<Entry>> read)
    {
        var lines = await read;
        if (lines.Count == 0 && Interlocked.Exchange(ref _afterRead, null) is { } happen)
            await happen();
        return lines;
    }
}
