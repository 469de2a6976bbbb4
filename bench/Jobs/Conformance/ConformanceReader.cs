using System.Diagnostics;
using System.Text;

namespace Bench.Jobs.Conformance;

/// <summary>Reads what the suite says while it runs.</summary>
internal sealed class ConformanceReader : IDisposable
{
    private const int LongestComplaint = 2000;

    private readonly Process _process;
    private readonly TimeSpan _silenceLimit;
    private readonly Action<Behaviour> _said;
    private readonly List<Behaviour> _behaviours = [];
    private readonly List<(string Strategy, TestOutcome Outcome)> _current = [];
    private readonly StringBuilder _complaint = new();
    private string? _name;
    private bool _isWhole;

    /// <param name="process">Of the suite; its streams are read here.</param>
    /// <param name="silenceLimit">After so long without a word it is killed.</param>
    /// <param name="said">Gets each behaviour when all strategies have answered.</param>
    public ConformanceReader(Process process, TimeSpan silenceLimit, Action<Behaviour> said)
    {
        (_process, _silenceLimit, _said) = (process, silenceLimit, said);
        process.ErrorDataReceived += (_, line) => Complain(line.Data);
        process.BeginErrorReadLine();
    }

    public void Dispose() => _process.Dispose();

    /// <summary>Waits until it has ended, or somebody interrupts.</summary>
    public ConformanceResult ReadToEnd(CancellationToken interruption)
    {
        try
        {
            using CancellationTokenRegistration end = interruption.Register(() => _process.Kill(entireProcessTree: true));
            ReadAsync(interruption).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            Complain($"it said nothing for {_silenceLimit.TotalMinutes} minutes");
        }
        _process.WaitForExit();
        End();
        return new ConformanceResult(_behaviours, _isWhole ? null : FirstComplaint());
    }

    private async Task ReadAsync(CancellationToken interruption)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(interruption);
        var messages = new TestMessages();
        silence.CancelAfter(_silenceLimit);
        while (await _process.StandardOutput.ReadLineAsync(silence.Token).ConfigureAwait(false) is { } line)
        {
            silence.CancelAfter(_silenceLimit);
            _isWhole |= TestMessages.IsLast(line);
            if (messages.Take(line) is var (test, outcome))
                Take(test, outcome);
            else if (TestMessages.IsError(line) || !line.StartsWith('{'))
                Complain(line);
        }
    }

    private void Take(string test, TestOutcome outcome)
    {
        (string name, string strategy) = Behaviour.Of(test);
        if (name != _name)
            End();
        _name = name;
        _current.Add((strategy, outcome));
    }

    private void End()
    {
        if (_name is null)
            return;
        var behaviour = new Behaviour(_name, [.. _current]);
        _behaviours.Add(behaviour);
        _said(behaviour);
        _current.Clear();
        _name = null;
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
