using System.ComponentModel;
using System.Diagnostics;

namespace BenchmarkDotNet.Wine;

/// <summary>One launch of a benchmark process that can be ended from outside: by an interruption, or because it says nothing any more.</summary>
internal sealed class Launch : IDisposable
{
    private readonly TimeSpan _silenceLimit;
    private readonly Timer _watch;
    private readonly object _lock = new();
    private long _lastSign = Stopwatch.GetTimestamp();
    private Process? _process;

    /// <param name="silenceLimit">The launch is ended when it gives no sign for this long.</param>
    public Launch(TimeSpan silenceLimit)
    {
        _silenceLimit = silenceLimit;
        TimeSpan period = TimeSpan.FromSeconds(1);
        _watch = new Timer(_ => EndIfSilent(), null, period, period);
    }

    /// <summary>Why it was ended from outside; null if it was not.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>The process has been started.</summary>
    public void Started(Process process)
    {
        lock (_lock)
        {
            _process = process;
            if (EndedBecause is not null)
                Kill();
        }
    }

    /// <summary>The process has said something.</summary>
    public void GiveSign() => Volatile.Write(ref _lastSign, Stopwatch.GetTimestamp());

    /// <summary>Kills the process, or will do so as soon as it has started.</summary>
    /// <param name="why">Part of a sentence about the process.</param>
    public void End(string why)
    {
        lock (_lock)
        {
            EndedBecause ??= why;
            Kill();
        }
    }

    public void Dispose()
    {
        _watch.Dispose();
        lock (_lock)
            _process = null;
    }

    private void EndIfSilent()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref _lastSign)) >= _silenceLimit)
            End($"killed, because it said nothing for {_silenceLimit.TotalMinutes} minutes");
    }

    private void Kill()
    {
        try
        {
            _process?.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself, or is about to.
        }
    }
}
