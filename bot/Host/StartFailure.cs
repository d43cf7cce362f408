using CrossBorderBot.Handoff.Storage;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Host;

/// <summary>What stops a start and has a cure is said in a sentence; everything else is a bug and keeps its stack trace.</summary>
internal static class StartFailure
{
    public static string? Explain(Exception e) => e switch
    {
        OptionsValidationException options => "The configuration does not allow a start: " + string.Join(" ", options.Failures),
        StorageException or InvalidDataException or FileNotFoundException => e.Message,
        StackExchange.Redis.RedisConnectionException => "Redis does not answer at Redis:ConnectionString; start it or correct the address.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => "The address is in use by another program; choose another with --urls=http://127.0.0.1:8081.",
        // The binder's own message names the key, the value and the type it should be.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => "The configuration does not allow a start: " + e.Message,
        UnauthorizedAccessException => $"{e.Message} Start as the account that owns the files of Storage:Path, or choose another folder.",
        AggregateException { InnerException: { } inner } => Explain(inner),
        InvalidOperationException { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
