using System.Threading.Channels;

namespace CrossBorderBot.Conversations;

/// <summary>
/// Keys that have work, each given to one taker at a time. A signal during the work makes the key due again when it is done,
/// so none is missed; any number of signals before that cost one entry.
/// </summary>
internal sealed class WorkSet<TKey>(TimeProvider time) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, State> _states = [];
    private readonly Channel<TKey> _due = Channel.CreateUnbounded<TKey>();

    private sealed class State
    {
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
    public async Task<(TKey Key, int Attempt)> TakeAsync(CancellationToken cancellationToken)
    {
        var key = await _due.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            var state = _states[key];
            state.Taken = true;
            return (key, ++state.Attempts);
        }
    }

    public void Done(TKey key, bool more)
    {
        lock (_gate)
        {
            var state = _states[key];
            if (more || state.Again)
            {
                (state.Taken, state.Again, state.Attempts) = (false, false, 0);
                _due.Writer.TryWrite(key);
            }
            else
            {
                _states.Remove(key);
            }
        }
    }

    /// <summary>Due again after <paramref name="delay"/>; signals meanwhile do not hurry it.</summary>
    public void Retry(TKey key, TimeSpan delay)
    {
        lock (_gate)
        {
            var state = _states[key];
            state.Again = true;
            state.Timer?.Dispose();
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
}
