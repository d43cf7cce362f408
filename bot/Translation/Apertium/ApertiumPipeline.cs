using System.Buffers;
using System.Text;

namespace CrossBorderBot.Translation.Apertium;

/// <summary>
/// The processes of one mode, started at the first text and kept warm: one request at a time, each ended by NUL.
/// A late, broken or foreign answer ends the processes; they are never asked again.
/// </summary>
internal sealed partial class ApertiumPipeline : IDisposable
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(15);

    // `apertium -z` itself does not flush. $1 of the printed pipeline is the generator's flag (-n: no marks at unknown words), $2 the tagger's.
    internal const string Script = """exec 2>/dev/null; exec bash <(apertium-wblank-mode -z "$1") -n ''""";

    private readonly ApertiumMode _mode;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ITimer _idle;
    private ProcessGroup? _group;
    private long _request;
    private bool _disposed;

    public ApertiumPipeline(ApertiumMode mode, TimeProvider time, ILogger log)
    {
        (_mode, _time, _log) = (mode, time, log);
        _idle = time.CreateTimer(static state => ((ApertiumPipeline)state!).StopWhenIdle(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Process group of the running stages, for tests and diagnostics.</summary>
    internal int? GroupId => _group?.Id;

    /// <param name="stream">Text in stream format.</param>
    public async Task<string> TranslateAsync(string stream, TimeSpan limit, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        // The exchange ends within its own limit even when the caller leaves: a half-read answer would reach the next caller.
        var exchange = ExchangeAndReleaseAsync(stream, limit);
        return await exchange.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _disposed = true;
        _idle.Dispose();
        Interlocked.Exchange(ref _group, null)?.Dispose();
    }

    private async Task<string> ExchangeAndReleaseAsync(string stream, TimeSpan limit)
    {
        try
        {
            using var patience = new CancellationTokenSource(limit, _time);
            try
            {
                return await ExchangeOrStopAsync(stream, patience.Token);
            }
            catch (IOException) when (!_disposed)
            {
                Log.Restarted(_log, _mode.Name);
                return await ExchangeOrStopAsync(stream, patience.Token);
            }
        }
        catch (OperationCanceledException e)
        {
            throw new TranslationException(ApertiumTranslator.EngineName, $"mode {_mode.Name} gave no answer in time", isTransient: true, inner: e);
        }
        catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception or ObjectDisposedException)
        {
            throw new TranslationException(ApertiumTranslator.EngineName, $"mode {_mode.Name} does not run", isTransient: true, inner: e);
        }
        finally
        {
            if (!_disposed)
                _idle.Change(IdleLimit, Timeout.InfiniteTimeSpan);
            _turn.Release();
        }
    }

    private async Task<string> ExchangeOrStopAsync(string stream, CancellationToken patience)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            _group ??= ProcessGroup.Start(Script, _mode.Path);
            var group = _group;
            // The number in the closing blank proves that the answer belongs to the request (apertium-apy does the same).
            var end = $"[][{++_request}\n]";
            var answer = ReadAsync(group.Output);
            await WriteAsync(group.Input, stream + end).WaitAsync(patience);
            var text = await answer.WaitAsync(patience);
            return text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : throw new IOException("The answer belongs to another request.");
        }
        catch
        {
            Stop();
            throw;
        }
    }

    private static async Task WriteAsync(Stream input, string request)
    {
        var bytes = Encoding.UTF8.GetBytes(request + '\0');
        await input.WriteAsync(bytes);
        await input.FlushAsync();
    }

    private static async Task<string> ReadAsync(Stream output)
    {
        var answer = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var count = await output.ReadAsync(answer.GetMemory(4096));
            if (count == 0)
                throw new EndOfStreamException();
            answer.Advance(count);
            if (answer.WrittenSpan[^1] == 0)
                return Encoding.UTF8.GetString(answer.WrittenSpan[..^1]);
        }
    }

    private void StopWhenIdle()
    {
        if (!_turn.Wait(0, CancellationToken.None))
            return;
        Stop();
        _turn.Release();
    }

    private void Stop() => Interlocked.Exchange(ref _group, null)?.Dispose();

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The Apertium pipeline {Mode} ended and is started again")]
        public static partial void Restarted(ILogger logger, string mode);
    }
}
