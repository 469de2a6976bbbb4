using System.Diagnostics;
using System.Globalization;
using Bench.Jobs.Conformance;
using BenchmarkDotNet.Wine;

namespace Bench.Tests.WindowsPrograms;

/// <summary>A test project published as a Windows program, and one run of it under Wine.</summary>
/// <param name="project">Its folder's name in <c>tests</c>.</param>
internal sealed class PublishedTests(string project)
{
    private const int ComplaintLength = 30;

    // Longer than any of its tests takes.
    private static readonly TimeSpan s_silenceLimit = TimeSpan.FromMinutes(3);

    private readonly List<(string Test, TestOutcome Outcome)> _outcomes = [];
    private readonly List<string> _complaint = [];
    private bool _isWhole;
    private bool _hasErrors;

    /// <summary>Where <c>run-tests.sh</c> puts it.</summary>
    public string Program { get; } = Path.Combine(Repository.Root, "tests", project, "bin", "Release", "net10.0", "win-x64", "publish", project + ".exe");

    /// <summary>Runs all its tests to the end.</summary>
    /// <returns>How each of them ended, and, last, how the program itself did.</returns>
    public async Task<IReadOnlyList<(string Test, TestOutcome Outcome)>> RunAsync(WineSession wine)
    {
        long begin = Stopwatch.GetTimestamp();
        await ReadAsync(wine);
        string all = string.Create(CultureInfo.InvariantCulture, $"(all {_outcomes.Count} in {Stopwatch.GetElapsedTime(begin).TotalSeconds:F0} s)");
        TestOutcome end = _isWhole && !_hasErrors && _outcomes.Count > 0
            ? TestOutcome.Passed
            : TestOutcome.Failed($"{Program} {(_isWhole ? "had errors outside of its tests" : "ended before its tests were done")}. It said:\n{string.Join('\n', _complaint)}");
        return [.. _outcomes, (all, end)];
    }

    private async Task ReadAsync(WineSession wine)
    {
        ProcessStartInfo start = wine.CreateStartInfo(
            Program, ["-automated", "-preEnumerateTheories", "-trait-", $"{WindowsProgram.Trait}={WindowsProgram.NothingNew}"], pinned: false);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        using var silence = new CancellationTokenSource(s_silenceLimit);
        process.ErrorDataReceived += (_, line) => Complain(line.Data);
        process.BeginErrorReadLine();
        try
        {
            await ReadMessagesAsync(process.StandardOutput, silence);
            await process.WaitForExitAsync(silence.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Complain($"Nothing for {s_silenceLimit.TotalMinutes} minutes.");
        }
    }

    private async Task ReadMessagesAsync(StreamReader output, CancellationTokenSource silence)
    {
        var messages = new TestMessages();
        while (await output.ReadLineAsync(silence.Token) is { } line)
        {
            silence.CancelAfter(s_silenceLimit);
            _isWhole |= TestMessages.IsLast(line);
            bool isError = TestMessages.IsError(line);
            _hasErrors |= isError;
            if (messages.Take(line) is { } ended)
                _outcomes.Add(ended);
            else if (isError || !line.StartsWith('{'))
                Complain(line);
        }
    }

    private void Complain(string? line)
    {
        lock (_complaint)
        {
            if (line is not null && _complaint.Count < ComplaintLength)
                _complaint.Add(line);
        }
    }
}
