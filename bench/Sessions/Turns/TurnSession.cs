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
        var results = new CaseResult?[contestants.Count];
        List<(int Index, ContestantStart Start)> starts = [];
        int? pairs = null;
        for (int index = 0; index < contestants.Count; index++)
        {
            (IMeasuredSide side, Comparison.Runs.CaseId id) = contestants[index];
            try
            {
                starts.Add((index, side.GetStart(id, round)));
                pairs ??= side.GetTurnPairs(id);
            }
            catch (SideFailure e)
            {
                results[index] = new CaseResult([], [], e.Message, null, null, 0);
            }
        }

        ConductedGroup conducted = conductor.Conduct(
            [.. starts.Select(each => each.Start)], new TurnOrder(starts.Count, seed, round, group.Number), pairs);
        // What all of them did together is counted once.
        double work = conducted.WorkSeconds;
        foreach (((int index, _), ContestantRun run) in starts.Zip(conducted.Runs))
        {
            CaseResult result = contestants[index].Side.Complete(contestants[index].Id, round, run);
            results[index] = result with { BenchmarkSeconds = result.BenchmarkSeconds + work };
            work = 0;
        }
        return [.. results.Select(result => result!)];
    }
}
