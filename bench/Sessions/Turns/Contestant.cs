using Bench.Shell;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Loggers;
using Workloads.Turns;

namespace Bench.Sessions.Turns;

/// <summary>A benchmark process that takes turns, seen from whoever conducts. Once it has failed, it gets no more turns.</summary>
internal sealed class Contestant : IDisposable
{
    private readonly Process _process;
    private readonly ILogger _log;
    private readonly TurnLimits _limits;
    private readonly CommonCause _cause;
    private readonly BlockingCollection<ContestantSignal> _signals = [];
    private readonly List<string> _lines = [];
    private readonly List<TurnPair> _pairs = [];
    private readonly ErrorLines _errors;
    private readonly int _processId;
    private readonly Thread _reader;
    private BlockPlan _plan;
    private double _first;
    private int _turns;
    private long _lastSign = Stopwatch.GetTimestamp();
    private volatile bool _wroteTooMuch;

    private Contestant(Process process, TurnLimits limits, ILogger log, CommonCause cause)
    {
        _cause = cause;
        _process = process;
        _limits = limits;
        _log = log;
        _processId = process.Id;
        _errors = ErrorLines.Read(process);
        _reader = new Thread(ReadLines) { IsBackground = true, Name = "contestant's lines" };
        _reader.Start();
    }

    /// <summary>A benchmark writes some ten thousand characters; what writes more than this, writes for ever.</summary>
    public const int MostCharacters = 4 << 20;

    /// <summary>Why it has failed; one line. Null if it has not.</summary>
    public string? Failure { get; private set; }

    /// <summary>What its turns are; known after <see cref="AwaitPlan"/>.</summary>
    public BlockPlan Plan => _plan;

    /// <summary>Nanoseconds that its invocations took so far, lead-ins included.</summary>
    public double WorkNanoseconds { get; private set; }

    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static Contestant Start(ContestantStart start, TurnLimits limits, ILogger log, CommonCause cause)
    {
        var process = Process.Start(start.ToProcessStartInfo())!;
        log.WriteLineInfo($"// Takes turns: {start.FileName} {string.Join(' ', start.Arguments)}");
        return new Contestant(process, limits, log, cause);
    }

    /// <summary>Waits until it is prepared, or has failed.</summary>
    public void AwaitPrepared(CancellationToken interrupted)
    {
        while (Failure is null)
        {
            // Everybody prepares at the same time, and nobody's silence begins when it is his turn to be waited for.
            TimeSpan left = _limits.Silence - Stopwatch.GetElapsedTime(Volatile.Read(ref _lastSign));
            if (!_signals.TryTake(out ContestantSignal signal, Milliseconds(left), interrupted))
            {
                if (!FailsOfCommonCause() && Stopwatch.GetElapsedTime(Volatile.Read(ref _lastSign)) >= _limits.Silence)
                    FailByKilling($"said nothing for {Seconds(_limits.Silence)} s while it prepared");
            }
            else if (signal.Kind == ContestantSignalKind.Prepared)
                return;
            else if (signal.Kind == ContestantSignalKind.Ended)
                Fail("before its first turn");
        }
    }

    /// <summary>Has it measure how long its invocations take; nobody else is at work meanwhile.</summary>
    public void AwaitPlan(CancellationToken interrupted)
    {
        if (Ask(TurnProtocol.Plan, ContestantSignalKind.Planned, _limits.Silence, "say how long its blocks are", interrupted) is { } signal)
            _plan = signal.Plan;
    }

    /// <summary>Gives it the turn and waits until it is given back.</summary>
    /// <param name="place">In the drawn order, from 1.</param>
    /// <param name="isMirror">Whether the order is a mirror: then its block in the drawn order is there already.</param>
    /// <param name="interrupted">The user's wish to end it all.</param>
    public void TakeTurn(int place, bool isMirror, CancellationToken interrupted)
    {
        _turns++;
        if (Ask(TurnProtocol.Turn, ContestantSignalKind.TookTurn, _limits.Turn(_plan), "give its turn back", interrupted) is not { } signal)
            return;
        WorkNanoseconds += signal.Report.Nanoseconds + signal.Report.LeadInNanoseconds;
        if (isMirror)
            _pairs.Add(new TurnPair(place, _first, signal.Report.Nanoseconds));
        else
            _first = signal.Report.Nanoseconds;
    }

    /// <summary>There are no more turns. It reports and ends by itself.</summary>
    public void AnnounceEnd()
    {
        if (Failure is null)
            Send(TurnProtocol.End);
    }

    /// <summary>Waits until it has ended; kills it if that takes too long.</summary>
    public ContestantRun AwaitEnd(CancellationToken interrupted)
    {
        long start = Stopwatch.GetTimestamp();
        while (Failure is null && _limits.Exit - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } left)
        {
            if (_signals.TryTake(out ContestantSignal signal, (int)left.TotalMilliseconds, interrupted) && signal.Kind == ContestantSignalKind.Ended)
                break;
        }
        // What it has reported counts, however it ends: BenchmarkDotNet sees it the same way.
        bool exited = _process.WaitForExit(_limits.Exit);
        Kill();
        lock (_lines)
        {
            return new ContestantRun
            {
                Lines = [.. _lines],
                ExitCode = exited ? _process.ExitCode : null,
                ProcessId = _processId,
                Failure = Failure,
                Invocations = _plan.Invocations,
                Pairs = _pairs,
            };
        }
    }

    /// <summary>Kills it if it still runs.</summary>
    public void Dispose()
    {
        Kill();
        // Its pipes are closed, so that this comes to its end.
        _reader.Join(_limits.Exit);
        _process.Dispose();
        _signals.Dispose();
    }

    private ContestantSignal? Ask(byte request, ContestantSignalKind answer, TimeSpan limit, string what, CancellationToken interrupted)
    {
        if (Failure is not null || !Send(request))
            return null;
        long start = Stopwatch.GetTimestamp();
        while (limit - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } left)
        {
            if (!_signals.TryTake(out ContestantSignal signal, Milliseconds(left), interrupted))
            {
                if (FailsOfCommonCause())
                    return null;
                continue;
            }
            if (signal.Kind == answer)
                return signal;
            if (signal.Kind == ContestantSignalKind.Ended)
            {
                Fail(_turns == 0 ? "before its first turn" : $"in its turn {_turns}");
                return null;
            }
        }
        FailByKilling($"did not {what} within {Seconds(limit)} s{(_turns == 0 ? "" : $" (turn {_turns})")}");
        return null;
    }

    private bool Send(byte request)
    {
        try
        {
            _process.StandardInput.BaseStream.WriteByte(request);
            _process.StandardInput.BaseStream.Flush();
            return true;
        }
        catch (IOException)
        {
            // Nobody reads: it has ended.
            Fail(_turns == 0 ? "before its first turn" : $"in its turn {_turns}");
            return false;
        }
    }

    private void Fail(string when)
    {
        if (_wroteTooMuch)
        {
            FailByKilling($"wrote more than {MostCharacters >> 20} million characters");
            return;
        }
        if (FailsOfCommonCause())
            return;
        bool exited = _process.WaitForExit(_limits.Exit);
        if (!exited)
            Kill();
        string how = exited ? $"the process ended {when} with exit code {_process.ExitCode}" : $"the process closed its output {when} and was killed";
        lock (_lines)
            Failure = ErrorLines.First(_lines) is { } line ? $"{how}: {line}" : _errors.Lines is [{ } first, ..] ? $"{how}: {first}" : how;
    }

    private bool FailsOfCommonCause()
    {
        if (_cause.Find() is not { } cause)
            return false;
        Kill();
        Failure = $"the process could not go on: {cause}";
        return true;
    }

    private void FailByKilling(string why)
    {
        Kill();
        Failure = $"the process {why} and was killed";
    }

    private void ReadLines()
    {
        try
        {
            var lines = new LimitedLines(_process.StandardOutput, MostCharacters);
            while (lines.ReadLine() is { } line)
            {
                Volatile.Write(ref _lastSign, Stopwatch.GetTimestamp());
                var signal = ContestantSignal.FromLine(line);
                if (signal.Kind != ContestantSignalKind.Wrote)
                {
                    _signals.Add(signal);
                    continue;
                }
                lock (_lines)
                    _lines.Add(line);
            }
            _wroteTooMuch = lines.IsExceeded;
            _signals.Add(new ContestantSignal(ContestantSignalKind.Ended));
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or ObjectDisposedException)
        {
            // A process that Wine left behind still writes, and nobody listens any more.
        }
    }

    /// <summary>Hands its lines to the log. Not while turns are taken: writing takes time.</summary>
    public void WriteLog()
    {
        lock (_lines)
            _lines.ForEach(_log.WriteLine);
        foreach (string line in Failure is null ? [] : _errors.Lines)
            _log.WriteLineError("// " + line);
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself, or is about to.
        }
    }

    // So many until something is looked after.
    private static int Milliseconds(TimeSpan left) =>
        Math.Max(0, (int)(left < CommonCause.Patience ? left : CommonCause.Patience).TotalMilliseconds);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
