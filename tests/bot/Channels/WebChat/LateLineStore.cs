using System.Reflection;
using CrossBorderBot.Conversations;

namespace CrossBorderBot.Tests.Channels.WebChat;

/// <summary>A store in which, once, something happens right after lines were read and before the reader sees them.</summary>
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

    public static void AfterNextRead(IConversationStore proxy, Func<Task> happen) => ((LateLineStore)(object)proxy)._afterRead = happen;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var result = targetMethod!.Invoke(_store, args);
        return targetMethod.Name == nameof(IConversationStore.ReadAsync) && Interlocked.Exchange(ref _afterRead, null) is { } happen
            ? ReadThenAsync((Task<IReadOnlyList<Entry>>)result!, happen)
            : result;
    }

    private static async Task<IReadOnlyList<Entry>> ReadThenAsync(Task<IReadOnlyList<Entry>> read, Func<Task> happen)
    {
        var lines = await read;
        await happen();
        return lines;
    }
}
