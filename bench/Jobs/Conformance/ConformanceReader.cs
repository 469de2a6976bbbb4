using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Bench.Shell;

namespace Bench.Jobs.Conformance;

/// <summary>Reads what the suite says while it runs.</summary>
internal sealed class ConformanceReader : IDisposable
{
    private const int LongestComplaint = 2000;

    // The whole catalog is ten million; what writes more than this, writes for ever.
    private const int MostCharacters = 256 << 20;

    private readonly Process _process;
    private readonly TimeSpan _silenceLimit;
    private readonly Action<string, string> _asked;
    private readonly Action<Behaviour> _said;
    private readonly List<Behaviour> _behaviours = [];
    private readonly BehaviourCollector _collector = new();
    private readonly StringBuilder _complaint = new();
    private bool _isWhole;

    /// <param name="process">Of the suite; its streams are read here.</param>
    /// <param name="silenceLimit">After so long without a word it is killed.</param>
    /// <param name="asked">Gets a behaviour's name and the strategy that is asked now: a test may take minutes.</param>
    /// <param name="said">Gets each behaviour when all strategies have answered.</param>
    public ConformanceReader(Process process, TimeSpan silenceLimit, Action<string, string> asked, Action<Behaviour> said)
    {
        (_process, _silenceLimit, _asked, _said) = (process, silenceLimit, asked, said);
        process.ErrorDataReceived += (_, line) => Complain(line.Data);
        process.BeginErrorReadLine();
    }

    public void Dispose() => _process.Dispose();

    /// <summary>Waits until it has ended, or somebody interrupts.</summary>
    public ConformanceResult ReadToEnd(CancellationToken interruption)
    {
        using CancellationTokenRegistration end = interruption.Register(Kill);
        using var silence = new Timer(_ => End($"it said nothing for {_silenceLimit.TotalMinutes} minutes"), null, _silenceLimit, Timeout.InfiniteTimeSpan);
        var lines = new LimitedLines(_process.StandardOutput, MostCharacters);
        var messages = new TestMessages(Ask);
        while (lines.ReadLine() is { } line)
        {
            silence.Change(_silenceLimit, Timeout.InfiniteTimeSpan);
            _isWhole |= TestMessages.IsLast(line);
            if (messages.Take(line) is var (test, outcome))
                Say(_collector.Take(test, outcome));
            else if (TestMessages.IsError(line) || !line.StartsWith('{'))
                Complain(line);
        }
        if (lines.IsExceeded)
            End($"it wrote more than {MostCharacters >> 20} million characters");
        _process.WaitForExit();
        // Of what was interrupted not all strategies have answered.
        if (!interruption.IsCancellationRequested)
            Say(_collector.End());
        return new ConformanceResult(_behaviours, _isWhole ? null : FirstComplaint());
    }

    private void Ask(string test)
    {
        (string behaviour, string strategy) = Behaviour.Of(test);
        _asked(behaviour, strategy);
    }

    private void End(string why)
    {
        Complain(why);
        Kill();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private void Say(IReadOnlyList<Behaviour> complete)
    {
        _behaviours.AddRange(complete);
        foreach (Behaviour behaviour in complete)
            _said(behaviour);
    }

    private void Complain(string? line)
    {
        lock (_complaint)
        {
            if (!string.IsNullOrWhiteSpace(line) && _complaint.Length < LongestComplaint)
                _complaint.Append(line).Append('\n');
        }
    }

    // The watchdog names the test that hangs; a crash says something before.
    private string FirstComplaint()
    {
        lock (_complaint)
        {
            string[] lines = _complaint.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return Printable.Escape(
                lines.FirstOrDefault(line => line.StartsWith("WATCHDOG", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ??
                $"the suite ended with exit code {_process.ExitCode} before it was done");
        }
    }
}
