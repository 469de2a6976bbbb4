using System.Collections.Concurrent;
using System.Diagnostics;
using Bench.Jobs.Conformance;

namespace Bench.Tests.Conformance;

/// <summary>One run of the suite: whoever asks for a test's outcome waits until the program has said it.</summary>
internal sealed class ConformanceRun : IDisposable
{
    private const int ComplaintLength = 30;

    // Longer than any test takes; those of the long run do ten times as much.
    private static readonly TimeSpan s_silenceLimit =
        Environment.GetEnvironmentVariable("CONFORMANCE_LONG") is null ? TimeSpan.FromMinutes(5) : TimeSpan.FromMinutes(60);

    private readonly Process _process;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<TestOutcome>> _outcomes = new();
    private readonly ConcurrentQueue<string> _complaint = new();
    private readonly ConcurrentQueue<string> _unlisted = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _silence = new(s_silenceLimit);

    public ConformanceRun(Process process, IEnumerable<string> tests)
    {
        _process = process;
        foreach (string test in tests)
            _outcomes[test] = new TaskCompletionSource<TestOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Task.WhenAll(ReadMessages(), ReadErrors()).ContinueWith(End, TaskScheduler.Default);
    }

    /// <summary>How a test ended, as soon as it has.</summary>
    public Task<TestOutcome> Outcome(string test) => _outcomes[test].Task;

    /// <summary>Tests that ran although nobody had listed them, when all is over.</summary>
    public async Task<IReadOnlyList<string>> Unlisted()
    {
        await _ended.Task;
        return [.. _unlisted];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _silence.Dispose();
    }

    private async Task ReadMessages()
    {
        var messages = new TestMessages();
        while (await _process.StandardOutput.ReadLineAsync(_silence.Token) is { } line)
        {
            _silence.CancelAfter(s_silenceLimit);
            if (messages.Take(line) is var (test, outcome))
                Take(test, outcome);
            else if (!line.StartsWith('{'))
                Remember(line);
        }
    }

    private void Take(string test, TestOutcome outcome)
    {
        if (_outcomes.TryGetValue(test, out TaskCompletionSource<TestOutcome>? waiting))
            waiting.TrySetResult(outcome);
        else
            _unlisted.Enqueue(test);
    }

    private async Task ReadErrors()
    {
        while (await _process.StandardError.ReadLineAsync(_silence.Token) is { } line)
            Remember(line);
    }

    private void Remember(string line)
    {
        // A crash says what happened first, and then fills pages.
        if (_complaint.Count < ComplaintLength)
            _complaint.Enqueue(line);
    }

    /// <summary>Nothing more will be said: whoever still waits learns why.</summary>
    private void End(Task reading)
    {
        string reason = _silence.IsCancellationRequested ? $"was silent for {s_silenceLimit.TotalMinutes} minutes"
            : reading.IsFaulted ? $"said something that was not understood ({reading.Exception.InnerException!.Message})"
            : "ended without saying how this test did";
        var outcome = TestOutcome.Failed($"The suite {reason}. It said:\n{string.Join('\n', _complaint)}");
        foreach (TaskCompletionSource<TestOutcome> unfinished in _outcomes.Values)
            unfinished.TrySetResult(outcome);
        _ended.TrySetResult();
    }
}
