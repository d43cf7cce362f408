using System.Security.Cryptography;
using System.Text;

namespace CrossBorderBot.Handoff.Queue.Redis;

/// <summary>One embedded Lua script with the common part before it, known to the server by its SHA-1.</summary>
internal sealed class RedisScript
{
    private RedisScript(string name)
    {
        Text = Read("common") + Read(name);
        Sha = SHA1.HashData(Encoding.UTF8.GetBytes(Text));
    }

    public static RedisScript Enqueue { get; } = new("enqueue");
    public static RedisScript Claim { get; } = new("claim");
    public static RedisScript Renew { get; } = new("renew");
    public static RedisScript Release { get; } = new("release");
    public static RedisScript Transfer { get; } = new("transfer");
    public static RedisScript Resolve { get; } = new("resolve");
    public static RedisScript Abandon { get; } = new("abandon");
    public static RedisScript Expire { get; } = new("expire");
    public static RedisScript Get { get; } = new("get");
    public static RedisScript List { get; } = new("list");
    public static RedisScript Depth { get; } = new("depth");
    public static RedisScript Events { get; } = new("events");
    public static RedisScript Settle { get; } = new("settle");

    public string Text { get; }

    public byte[] Sha { get; }

    private static string Read(string name)
    {
        var resource = $"{typeof(RedisScript).Namespace}.{name}.lua";
        using var stream = typeof(RedisScript).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The script {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
