using System.Diagnostics;
using System.Globalization;
using CrossBorderBot.Handoff.Queue;
using CrossBorderBot.Handoff.Queue.Redis;
using CrossBorderBot.Handoff.Queue.Sqlite;
using CrossBorderBot.Handoff.Storage;
using CrossBorderBot.TestSupport;
using Microsoft.Data.Sqlite;

namespace CrossBorderBot.Benchmarks;

/// <summary>Claims per second on both stores beside what the store itself can do in the same run, and the cost of a move in a short and in a long queue.</summary>
public static class QueueBenchmark
{
    private const int Handoffs = 50_000;
    private const int Callers = 64;
    private const int ShortQueue = 1_000;
    private const int LongQueue = 200_000;
    private const double Mark = 10_000;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    public static async Task<int> RunAsync()
    {
        var claims = await RedisAsync();
        await SqliteAsync();
        Console.WriteLine($"mark: {Mark:N0} claims/s on Redis {(claims >= Mark ? "met" : "MISSED")}");
        return claims >= Mark ? 0 : 1;
    }

    private static async Task<double> RedisAsync()
    {
        await using var server = await RedisServer.StartAsync();
        var set = await RedisBenchmarkAsync(server.Port, "SET", "key:__rand_int__", "value");
        var eval = await RedisBenchmarkAsync(server.Port, "EVAL", "return redis.call('SET',KEYS[1],ARGV[1])", "1", "key:__rand_int__", "value");
        using var redis = RedisConnection.Connect(server.ConnectionString);

        var warm = new RedisHandoffQueue(redis, "warm:", Lease);
        await EnqueueAsync(warm, 2_000);
        await ClaimAllAsync(warm, 2_000);

        var queue = new RedisHandoffQueue(redis, "bench:", Lease);
        var enqueue = await EnqueueAsync(queue, Handoffs);
        var claim = await ClaimAllAsync(queue, Handoffs);
        Console.WriteLine($"queue on Redis, {Handoffs:N0} handoffs, {Callers} callers (baseline: redis-benchmark, {Callers} connections)");
        Line("SET, redis-benchmark", set, set, "SET");
        Line("EVAL of one SET, redis-benchmark", eval, set, "SET");
        Line("enqueue", enqueue, eval, "EVAL");
        Line("claim", claim, eval, "EVAL");
        await LengthAsync(prefix => new RedisHandoffQueue(redis, prefix, Lease));
        return claim;
    }

    private static async Task SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("queue-benchmark-").FullName;
        try
        {
            var single = SingleCommits(Path.Combine(folder, "single.db"));
            await using var database = SqliteDatabase.Open(Path.Combine(folder, "bench.db"));
            database.Migrate("bench", "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
            await WritesAsync(database, 2_000);
            var writes = await WritesAsync(database, 100_000);
            var queue = new SqliteHandoffQueue(database, TimeProvider.System, Lease);
            var enqueue = await EnqueueAsync(queue, Handoffs);
            var claim = await ClaimAllAsync(queue, Handoffs);
            Console.WriteLine($"queue on SQLite, {Handoffs:N0} handoffs, {Callers} callers (baseline: one INSERT per COMMIT, same settings)");
            Line("INSERT + COMMIT, one by one", single, single, "single commits");
            Line("simple write, 1,024 callers", writes, single, "single commits");
            Line("enqueue", enqueue, single, "single commits");
            Line("claim", claim, single, "single commits");
            await LengthAsync(prefix => new SqliteHandoffQueue(OpenNew(folder, prefix), TimeProvider.System, Lease));
        }
        finally
        {
            foreach (var database in Opened)
                await database.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly List<SqliteDatabase> Opened = [];

    private static SqliteDatabase OpenNew(string folder, string name)
    {
        var database = SqliteDatabase.Open(Path.Combine(folder, name.TrimEnd(':') + ".db"));
        Opened.Add(database);
        return database;
    }

    /// <summary>Claim and release random handoffs while <paramref name="create"/>d queues hold few and many: the length stays.</summary>
    private static async Task LengthAsync(Func<string, IHandoffQueue> create)
    {
        var (few, many) = (create("short:"), create("long:"));
        await EnqueueAsync(few, ShortQueue);
        await EnqueueAsync(many, LongQueue);
        var (fast, slow) = (0.0, 0.0);
        for (var round = 0; round < 3; round++)
        {
            fast = Math.Max(fast, await CycleAsync(few, ShortQueue));
            slow = Math.Max(slow, await CycleAsync(many, LongQueue));
        }
        Line($"claim, get, release at {ShortQueue:N0} waiting", fast, fast, $"{ShortQueue:N0} waiting");
        Line($"claim, get, release at {LongQueue:N0} waiting", slow, fast, $"{ShortQueue:N0} waiting");
    }

    private static Task<double> CycleAsync(IHandoffQueue queue, int waiting) => MeasureAsync(10_000, async i =>
    {
        var id = $"h{(int)((uint)i * 2654435761 % waiting)}";
        var agent = new AgentRef($"agent{i}", "Agent");
        var claim = await queue.ClaimAsync(id, agent, default);
        await queue.GetAsync(id, default);
        if (claim.Status == ClaimStatus.Won)
            await queue.ReleaseAsync(id, agent.Id, claim.Epoch, default);
    });

    private static Task<double> EnqueueAsync(IHandoffQueue queue, int count) => MeasureAsync(count, i => queue.EnqueueAsync(
        new HandoffRequest(
            $"h{i}", $"conversation-{i}", "whatsapp", "asked", "parcel_lost", "shipping", "pl", i % 10 == 0 ? 1 : 0,
            "Where is my parcel? It was due on Monday.", "Gdzie jest moja paczka? Miała być w poniedziałek.", "parcel_lost, order 100-200, calm"), default));

    private static Task<double> ClaimAllAsync(IHandoffQueue queue, int count) => MeasureAsync(count, async i =>
    {
        var result = await queue.ClaimAsync($"h{i}", new AgentRef($"agent{i % Callers}", "Agent"), default);
        if (result.Status != ClaimStatus.Won)
            throw new InvalidOperationException($"claim {i}: {result.Status}");
    });

    private static Task<double> WritesAsync(SqliteDatabase database, int count) => MeasureAsync(
        count, _ => database.WriteAsync(static s => s.Execute("INSERT INTO note (text) VALUES ($1)", "a note"), default), callers: 1024);

    /// <returns>Calls per second.</returns>
    private static async Task<double> MeasureAsync(int count, Func<int, Task> call, int callers = Callers)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
                await call(i);
        })));
        return count / clock.Elapsed.TotalSeconds;
    }

    private static double SingleCommits(string path)
    {
        const int count = 2_000;
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO note (text) VALUES ('a note')";
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
            insert.ExecuteNonQuery();
        return count / clock.Elapsed.TotalSeconds;

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private static async Task<double> RedisBenchmarkAsync(int port, params string[] command)
    {
        string[] arguments = ["-p", $"{port}", "-n", "100000", "-c", $"{Callers}", "-r", "100000", "--csv", .. command];
        using var process = Process.Start(new ProcessStartInfo("redis-benchmark", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        // Last line: "name","requests per second",… ; the name may hold commas.
        var fields = output.TrimEnd().Split('\n')[^1].Split("\",\"");
        return double.Parse(fields[1].Trim('"'), CultureInfo.InvariantCulture);
    }

    private static void Line(string what, double perSecond, double baseline, string unit) =>
        Console.WriteLine($"  {what,-42} {perSecond,10:N0}/s   {perSecond / baseline,6:0.00} × {unit}");
}
