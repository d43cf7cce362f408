using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Turns;

/// <summary>Shows committed lines to the desk's open pages.</summary>
public sealed class DeskPush(IDeskNotifier notifier, TimeProvider time)
{
    internal async Task TurnAsync(string handoffId, ShopTurn turn, TurnCommit commit, long firstSequence, CancellationToken cancellationToken)
    {
        var input = turn.Lease.Input;
        if (input.Kind == EntryKind.Message)
            await notifier.MessageAddedAsync(
                handoffId,
                TranscriptLines.From(input with { Language = commit.Language, Translation = commit.Translation ?? input.Translation }),
                cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < commit.Entries.Count; i++)
            await LineAsync(handoffId, commit.Entries[i], firstSequence + i, cancellationToken).ConfigureAwait(false);
    }

    public Task LineAsync(string handoffId, NewEntry entry, long sequence, CancellationToken cancellationToken) => notifier.MessageAddedAsync(
        handoffId,
        TranscriptLines.From(new Entry(
            sequence, entry.Kind, entry.Author, entry.AuthorName, time.GetUtcNow(), entry.Language, entry.Text, null, entry.Visible, entry.Translation, entry.Status)),
        cancellationToken);
}
