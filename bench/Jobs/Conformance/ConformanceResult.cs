using System.Diagnostics;

namespace Bench.Jobs.Conformance;

/// <summary>What the suite found out about strategies.</summary>
/// <param name="Behaviours">In the order they were asked for.</param>
/// <param name="Broken">Why the suite did not get to its end; null if it did.</param>
internal sealed record ConformanceResult(IReadOnlyList<Behaviour> Behaviours, string? Broken)
{
    /// <summary>Whether all that was asked for is there: nothing failed, something passed, and the suite got to its end.</summary>
    public bool HasPassed => Broken is null && Count(outcome => outcome.Failure is not null) == 0 && Count(IsPassed) > 0;

    /// <summary>How many answers are of a kind.</summary>
    public int Count(Func<TestOutcome, bool> kind) => Behaviours.Sum(behaviour => behaviour.Outcomes.Count(each => kind(each.Outcome)));

    /// <summary>Neither failed nor skipped.</summary>
    public static bool IsPassed(TestOutcome outcome) => outcome is { Failure: null, SkipReason: null };

    /// <summary>Runs the suite to its end.</summary>
    /// <param name="start">As <see cref="ConformanceProgram.Ask"/> makes it.</param>
    /// <param name="isLong">Whether tests take ten times as long.</param>
    /// <param name="asked">Gets a behaviour's name and the strategy that is asked now.</param>
    /// <param name="said">Gets each behaviour when all strategies have answered.</param>
    /// <param name="interruption">Ends it.</param>
    public static ConformanceResult Run(ProcessStartInfo start, bool isLong, Action<string, string> asked, Action<Behaviour> said, CancellationToken interruption)
    {
        using var reader = new ConformanceReader(Process.Start(start)!, ConformanceProgram.SilenceLimit(isLong), asked, said);
        return reader.ReadToEnd(interruption);
    }
}
