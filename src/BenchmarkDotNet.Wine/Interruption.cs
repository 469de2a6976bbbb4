using System.Runtime.InteropServices;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// Has the user asked the run to end? The first Ctrl+C, SIGTERM or SIGHUP ends the running launch and refuses further ones, so that
/// BenchmarkDotNet comes to its end and exports what is finished; the second one leaves at once, without exporting.
/// </summary>
public sealed class Interruption : IDisposable
{
    /// <summary>The exit code of a program that ended so: 128 + SIGINT, as shells have it.</summary>
    public const int ExitCode = 130;

    private readonly string _program;
    private readonly PosixSignalRegistration[] _registrations;
    private readonly object _lock = new();
    private readonly CancellationTokenSource _requested = new();
    private Launch? _running;
    private int _signals;

    /// <param name="program">Its name, in front of what is said on stderr.</param>
    public Interruption(string program)
    {
        _program = program;
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];
        // BenchmarkDotNet's own handler of this event does not cancel the default action, which is to end the process.
        Console.CancelKeyPress += OnCancelKeyPress;
    }

    /// <summary>What is still to be cleaned up when the user does not want to wait.</summary>
    public Action? BeforeLeaving { get; set; }

    /// <summary>Whether it has begun.</summary>
    public bool IsRequested { get; private set; }

    /// <summary>Is cancelled when it begins.</summary>
    public CancellationToken Token => _requested.Token;

    /// <summary>Announces the launch that an interruption would have to end, until the result is disposed of.</summary>
    internal void Enter(Launch launch)
    {
        bool isRequested;
        lock (_lock)
        {
            _running = launch;
            isRequested = IsRequested;
        }
        if (isRequested)
            launch.End("interrupted");
    }

    /// <summary>The announced launch has come to its end.</summary>
    internal void Leave()
    {
        lock (_lock)
            _running = null;
    }

    /// <summary>Signals have their usual effect again.</summary>
    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKeyPress;
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
        _requested.Dispose();
    }

    private void OnCancelKeyPress(object? sender, ConsoleCancelEventArgs e) => e.Cancel = true;

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) is var count && count > 1)
        {
            // The impatient may type it many times.
            if (count == 2)
            {
                BeforeLeaving?.Invoke();
                Environment.Exit(ExitCode);
            }
            return;
        }
        Launch? running;
        lock (_lock)
        {
            IsRequested = true;
            running = _running;
        }
        if (context.Signal == PosixSignal.SIGHUP)
        {
            // The terminal is gone: writing to it would throw, and the export would be lost.
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
        }
        Console.Error.WriteLine($"{_program}: interrupted; finished results are written. Once more leaves at once.");
        running?.End("interrupted");
        _requested.Cancel();
    }
}
