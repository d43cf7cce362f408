using System.Net;
using System.Net.Sockets;

namespace CrossBorderBot.Handoff.Roster;

/// <summary>Ten wrong tries a minute per e-mail and per address, counted in this process. A try counts from its start, a good one is given back.</summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    private const int Tries = 10;
    private const int MaxKeys = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (long Since, int Count)> _tries = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public bool TryBegin(string email, IPAddress? address)
    {
        lock (_gate)
        {
            Forget_NeedsLock();
            var (byEmail, byAddress) = (Count_NeedsLock(email), Count_NeedsLock(Key(address)));
            if (byEmail >= Tries || byAddress >= Tries)
                return false;
            Add_NeedsLock(email, +1);
            Add_NeedsLock(Key(address), +1);
            return true;
        }
    }

    public void Succeeded(string email, IPAddress? address)
    {
        lock (_gate)
        {
            _tries.Remove(email);
            Add_NeedsLock(Key(address), -1);
        }
    }

    private int Count_NeedsLock(string key) => _tries.TryGetValue(key, out var tries) && IsFresh(tries.Since) ? tries.Count : 0;

    private void Add_NeedsLock(string key, int change)
    {
        var since = _tries.TryGetValue(key, out var tries) && IsFresh(tries.Since) ? tries.Since : time.GetTimestamp();
        _tries[key] = (since, Math.Max(0, Count_NeedsLock(key) + change));
    }

    private void Forget_NeedsLock()
    {
        if (_tries.Count < MaxKeys)
            return;
        foreach (var (key, tries) in _tries)
            if (!IsFresh(tries.Since))
                _tries.Remove(key);
        if (_tries.Count >= MaxKeys)
            _tries.Clear();
    }

    private bool IsFresh(long since) => time.GetElapsedTime(since) < Window;

    // One IPv6 customer has a whole /64 to try from.
    private static string Key(IPAddress? address) => address switch
    {
        null => "unknown address",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ => address.ToString(),
    };
}
