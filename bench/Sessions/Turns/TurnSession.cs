using Comparison.Runs;

namespace Bench.Sessions.Turns;

/// <summary>Measures a group by turns, and has BenchmarkDotNet make its reports of it.</summary>
/// <param name="conductor">Gives the turns.</param>
/// <param name="seed">Of the orders.</param>
internal sealed class TurnSession(Conductor conductor, int seed)
{
    /// <param name="group">With more than one contestant that takes part.</param>
    /// <param name="contestants">Of the group: those that take part, in its order.</param>
    /// <param name="round">From 1.</param>
    /// <returns>In the order of the contestants.</returns>
    /// <exception cref="OperationCanceledException">The user has interrupted it.</exception>
    public IReadOnlyList<CaseResult> Measure(RoundGroup group, IReadOnlyList<MeasuredCase> contestants, int round)
    {
        int? pairs = contestants.Select(each => each.Side.GetTurnPairs(each.Id)).Min();
        ConductedGroup conducted = conductor.Conduct(
            [.. contestants.Select(each => each.Side.GetStart(each.Id, round))],
            new TurnOrder(contestants.Count, seed, round, group.Number),
            pairs);
        CaseResult[] results = [.. contestants.Zip(conducted.Runs, (each, run) => each.Side.Complete(each.Id, round, run))];
        // What all of them did together is counted once.
        results[0] = results[0] with { BenchmarkSeconds = results[0].BenchmarkSeconds + conducted.WorkSeconds };
        return results;
    }
}
