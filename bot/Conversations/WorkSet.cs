using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace CrossBorderBot.Conversations;

/// <summary>
/// Keys that have work, each given to one taker at a time. A signal during the work makes the key due again when it is done,
/// so none is missed; any number of signals before that cost one entry. Each take has a ticket: who gives a key back twice,
/// or after someone else took it, changes nothing.
/// </summary>
internal sealed class WorkSet<TKey>(TimeProvider time) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, State> _states = [];
    private readonly Channel<TKey> _due = Channel.CreateUnbounded<TKey>();
    private long _lastTicket;

    private sealed class State
    {
        /// <summary>Of the present taker; 0 while nobody may give it back.</summary>
        public long Ticket;
        public bool Taken;
        public bool Again;
        public int Attempts;
        public ITimer? Timer;
    }

    public void Signal(TKey key)
    {
        lock (_gate)
        {
            if (!_states.TryGetValue(key, out var state))
            {
                _states.Add(key, new State());
                _due.Writer.TryWrite(key);
            }
            else if (state.Taken)
            {
                state.Again = true;
            }
        }
    }

    /// <summary>Attempt counts from 1 and starts anew after <see cref="Done"/>.</summary>
    public async Task<(TKey Key, int Attempt, long Ticket)> TakeAsync(CancellationToken cancellationToken)
    {
        var key = await _due.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            var state = _states[key];
            (state.Taken, state.Ticket) = (true, ++_lastTicket);
            return (key, ++state.Attempts, state.Ticket);
        }
    }

    public void Done(TKey key, long ticket, bool more)
    {
        lock (_gate)
        {
            if (!Holds(key, ticket, out var state))
                return;
            if (more || state.Again)
            {
                (state.Ticket, state.Taken, state.Again, state.Attempts) = (0, false, false, 0);
                _due.Writer.TryWrite(key);
            }
            else
            {
                _states.Remove(key);
            }
        }
    }

    /// <summary>Due again after <paramref name="delay"/>; signals meanwhile do not hurry it.</summary>
    public void Retry(TKey key, long ticket, TimeSpan delay)
    {
        lock (_gate)
        {
            if (!Holds(key, ticket, out var state))
                return;
            (state.Ticket, state.Again) = (0, true);
            state.Timer = time.CreateTimer(_ => Release(key), null, delay, Timeout.InfiniteTimeSpan);
        }
    }

    private void Release(TKey key)
    {
        lock (_gate)
        {
            var state = _states[key];
            (state.Taken, state.Again) = (false, false);
            state.Timer?.Dispose();
            state.Timer = null;
            _due.Writer.TryWrite(key);
        }
    }

    private bool Holds(TKey key, long ticket, [NotNullWhen(true)] out State? state) => _states.TryGetValue(key, out state) && ticket != 0 && state.Ticket == ticket;
}
