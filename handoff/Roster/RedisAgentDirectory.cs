using System.Text.Json;
using StackExchange.Redis;

namespace CrossBorderBot.Handoff.Roster;

/// <summary>The accounts for replicas: a hash of JSON by id, one of ids by e-mail, one set of administrators, all under <c>{desk}</c>.</summary>
public sealed class RedisAgentDirectory(IConnectionMultiplexer redis, string prefix) : IAgentDirectory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // KEYS: accounts, e-mails, administrators, setup links. ARGV: id, e-mail, JSON, '1' for an administrator, token hash or ''
    private const string AddScript =
        """
        if ARGV[5] ~= '' and (redis.call('SCARD', KEYS[3]) > 0 or not redis.call('ZSCORE', KEYS[4], ARGV[5])) then return 0 end
        if redis.call('HSETNX', KEYS[2], ARGV[2], ARGV[1]) == 0 then return 0 end
        redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
        if ARGV[4] == '1' then redis.call('SADD', KEYS[3], ARGV[1]) end
        if ARGV[5] ~= '' then redis.call('DEL', KEYS[4]) end
        return 1
        """;

    private const string SaveScript =
        """
        if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return 0 end
        redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
        redis.call(ARGV[4] == '1' and 'SADD' or 'SREM', KEYS[3], ARGV[1])
        return 1
        """;

    private const string AddTokenScript =
        """
        redis.call('ZADD', KEYS[4], redis.call('TIME')[1], ARGV[1])
        redis.call('ZREMRANGEBYRANK', KEYS[4], 0, -1 - tonumber(ARGV[2]))
        return 1
        """;

    private readonly IDatabase _redis = redis.GetDatabase();
    private readonly RedisKey[] _keys =
        [prefix + "{desk}:agents", prefix + "{desk}:agents:emails", prefix + "{desk}:agents:administrators", prefix + "{desk}:agents:setup"];

    public async Task<AgentAccount?> FindAsync(string id, CancellationToken cancellationToken) =>
        Read(await _redis.HashGetAsync(_keys[0], id).WaitAsync(Patience, cancellationToken).ConfigureAwait(false));

    public async Task<AgentAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var id = await _redis.HashGetAsync(_keys[1], email).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        return id.IsNull ? null : await FindAsync(id!, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<AgentAccount>> ListAsync(CancellationToken cancellationToken)
    {
        var all = await _redis.HashValuesAsync(_keys[0]).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        return [.. all.Select(json => Read(json)!).OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal)];
    }

    public Task<bool> AddAsync(AgentAccount account, CancellationToken cancellationToken) => RunAsync(AddScript, Values(account, ""), cancellationToken);

    public Task SaveAsync(AgentAccount account, CancellationToken cancellationToken) => RunAsync(SaveScript, Values(account, ""), cancellationToken);

    public async Task<bool> HasAdministratorAsync(CancellationToken cancellationToken) =>
        await _redis.SetLengthAsync(_keys[2]).WaitAsync(Patience, cancellationToken).ConfigureAwait(false) > 0;

    public Task AddSetupTokenAsync(string tokenHash, CancellationToken cancellationToken) =>
        RunAsync(AddTokenScript, [tokenHash, SetupToken.Kept], cancellationToken);

    public async Task<bool> IsSetupTokenAsync(string tokenHash, CancellationToken cancellationToken) =>
        await _redis.SortedSetScoreAsync(_keys[3], tokenHash).WaitAsync(Patience, cancellationToken).ConfigureAwait(false) is not null;

    public Task<bool> AddFirstAdministratorAsync(AgentAccount account, string tokenHash, CancellationToken cancellationToken) =>
        RunAsync(AddScript, Values(account, tokenHash), cancellationToken);

    private async Task<bool> RunAsync(string script, RedisValue[] values, CancellationToken cancellationToken)
    {
        object[] call = [script, _keys.Length, .. _keys.Select(key => (object)key), .. values.Select(value => (object)value)];
        return (int)await _redis.ExecuteAsync("EVAL", call).WaitAsync(Patience, cancellationToken).ConfigureAwait(false) == 1;
    }

    private static RedisValue[] Values(AgentAccount account, string tokenHash) =>
    [
        account.Id, account.Email, JsonSerializer.Serialize(account, RosterJson.Default.AgentAccount),
        account.Role == AgentRole.Administrator ? "1" : "0", tokenHash,
    ];

    private static AgentAccount? Read(RedisValue json) =>
        json.IsNull ? null : JsonSerializer.Deserialize((string)json!, RosterJson.Default.AgentAccount);
}
