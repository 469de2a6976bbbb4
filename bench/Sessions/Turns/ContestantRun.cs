using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.Sessions.Turns;

/// <summary>What came of one contestant.</summary>
internal sealed record ContestantRun
{
    /// <summary>All that its process wrote, turns aside, in order.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Null if it was killed.</summary>
    public required int? ExitCode { get; init; }

    /// <summary>Of the process.</summary>
    public required int ProcessId { get; init; }

    /// <summary>Why it did not get to its end; one line. Null if it did.</summary>
    public required string? Failure { get; init; }

    /// <summary>Invocations of each of its blocks.</summary>
    public required long Invocations { get; init; }

    /// <summary>Its blocks; every contestant that did not fail has as many.</summary>
    public required IReadOnlyList<TurnPair> Pairs { get; init; }

    /// <summary>The same as a launch of BenchmarkDotNet's.</summary>
    public ExecuteResult ToExecuteResult(int launchIndex) => new(
        foundExecutable: true,
        ExitCode,
        ProcessId,
        [.. Lines.Where(line => !IsComment(line))],
        [.. Lines.Where(line => IsComment(line) && !Engine.Signals.TryGetSignal(line, out _))],
        Lines,
        launchIndex);

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal);
}
