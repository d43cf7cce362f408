using CrossBorderBot.Conversations;
using CrossBorderBot.Handoff.Ports;

namespace CrossBorderBot.Turns;

/// <summary>Shows committed lines to the desk's open pages. A push that fails costs a page its liveness, never the turn: that is committed already.</summary>
public sealed partial class DeskPush(IDeskNotifier notifier, TimeProvider time, ILogger<DeskPush> logger)
{
    internal async Task TurnAsync(string handoffId, ShopTurn turn, TurnCommit commit, long firstSequence, CancellationToken cancellationToken)
    {
        var input = turn.Lease.Input;
        if (input.Kind == EntryKind.Message)
            await ShowAsync(
                handoffId, TranscriptLines.From(input with { Language = commit.Language, Translation = commit.Translation ?? input.Translation }),
                cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < commit.Entries.Count; i++)
            await LineAsync(handoffId, commit.Entries[i], firstSequence + i, cancellationToken).ConfigureAwait(false);
    }

    public Task LineAsync(string handoffId, NewEntry entry, long sequence, CancellationToken cancellationToken) => ShowAsync(
        handoffId,
        TranscriptLines.From(new Entry(
            sequence, entry.Kind, entry.Author, entry.AuthorName, time.GetUtcNow(), entry.Language, entry.Text, null, entry.Visible, entry.Translation, entry.Status)),
        cancellationToken);

    private async Task ShowAsync(string handoffId, TranscriptLine line, CancellationToken cancellationToken)
    {
        try
        {
            await notifier.MessageAddedAsync(handoffId, line, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.PushFailed(logger, handoffId, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A committed line of handoff {HandoffId} could not be shown live; open pages see it at their next read")]
        public static partial void PushFailed(ILogger logger, string handoffId, Exception exception);
    }
}
