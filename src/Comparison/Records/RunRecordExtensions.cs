using Comparison.Runs;
using Comparison.Statistics;

namespace Comparison.Records;

/// <summary>What comparisons see of a record.</summary>
public static class RunRecordExtensions
{
    // The time with the overhead taken off, where BenchmarkDotNet evaluates it; otherwise it is the actual one.
    private static readonly string[] s_stages = ["WorkloadResult", "WorkloadActual"];

    /// <summary>The record as a run that can be compared.</summary>
    /// <param name="record">Whole.</param>
    /// <param name="name">What reports call it.</param>
    public static Run ToRun(this RunRecord record, string name)
    {
        ILookup<(string, string, string), MeasurementRow> measurements = record.Measurements.ToLookup(row => (row.Workload, row.Arguments, row.Strategy));
        ILookup<(string, string, string), MetricRow> metrics = record.Metrics.ToLookup(row => (row.Workload, row.Arguments, row.Strategy));
        ILookup<(string, string, string), TurnRow> turns = record.Turns.ToLookup(row => (row.Workload, row.Arguments, row.Strategy));
        ILookup<CaseId, CaseFailure> failures = record.Header.Failures.ToLookup(failure => failure.Case);
        return new Run(
            name,
            [.. record.Header.Machine.ToFingerprint(), .. Runtimes(record.Header), .. Added(record.Header)],
            record.Header.Session,
            EachCase.Select(record.Header.Cases, id => Case(id, [.. measurements[Key(id)]], [.. turns[Key(id)]], metrics[Key(id)], [.. failures[id]])),
            [.. Notes(record.Header)])
        {
            Started = record.Header.Sittings is [var first, ..] ? first.Start : null,
            Commit = record.Header.Source.Commit,
            Looks = record.Header.Looks?.Rounds ?? [],
            MostRounds = record.Header.Looks?.Most ?? 0,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Added(RunHeader header) =>
        header.Added?.Select(each => KeyValuePair.Create($"added {each.Name}", $"SHA-256 {each.Digest}")) ?? [];

    private static IEnumerable<KeyValuePair<string, string>> Runtimes(RunHeader header) =>
        header.Runtimes?.Select(each => KeyValuePair.Create($"runtime {each.Key}", each.Value)) ?? [];

    private static (string, string, string) Key(CaseId id) => (id.Workload, id.Arguments, id.Variant);

    private static RunCase Case(CaseId id, MeasurementRow[] rows, TurnRow[] turns, IEnumerable<MetricRow> metrics, CaseFailure[] failures)
    {
        HashSet<int> byTurns = [.. turns.Select(row => row.Round)];
        string? stage = s_stages.FirstOrDefault(name => rows.Any(row => row.Stage == name));
        Observation[] observations =
        [
            .. rows.Where(row => row.Stage == stage && !byTurns.Contains(row.Round))
                .Select(row => new Observation(row.Round, row.Operations, row.Nanoseconds / row.Operations))
                .Concat(turns.GroupBy(row => row.Round).Select(BlockCenter))
                .OrderBy(each => each.Launch),
        ];
        MetricValue[] values =
        [
            .. MetricValue.Combine(metrics.GroupBy(row => row.Round).Select(round => Figures(round, rows, byTurns.Contains(round.Key)))),
        ];
        string? failure = observations.Length > 0 ? null : failures.FirstOrDefault()?.Reason ?? "no round with it is finished";
        return new RunCase(id, observations, values, failure) { Turns = [.. turns.GroupBy(row => row.Round).Select(Turns)] };
    }

    // The iteration that counts has as many invocations as those that are timed; by turns nothing is counted but the benchmark.
    private static MetricValue[] Figures(IGrouping<int, MetricRow> round, MeasurementRow[] rows, bool byTurns)
    {
        long invocations = byTurns ? MetricValue.WithoutHarness : rows.FirstOrDefault(row => row.Round == round.Key && s_stages.Contains(row.Stage))?.Operations ?? 0;
        return [.. round.Select(row => new MetricValue(row.Metric, row.Unit, row.Value) { FewestInvocations = invocations, MostInvocations = invocations })];
    }

    private static TurnRound Turns(IGrouping<int, TurnRow> round)
    {
        TurnRow[] rows = [.. round.OrderBy(row => row.Pair)];
        return new TurnRound(round.Key, [.. rows.Select(row => row.First / row.Operations)], [.. rows.Select(row => row.Second / row.Operations)]);
    }

    // Two thousand blocks would be too many to be shown one by one.
    private static Observation BlockCenter(IGrouping<int, TurnRow> round)
    {
        double[] blocks = [.. round.SelectMany(row => new[] { row.First / row.Operations, row.Second / row.Operations })];
        return new Observation(round.Key, round.First().Operations, RobustEstimates.Center(blocks));
    }

    private static IEnumerable<string> Notes(RunHeader header)
    {
        if (!header.IsComplete)
            yield return $"only {header.Rounds.Count} of {header.PlannedRounds} rounds are finished";
        if (!header.Source.Clean)
            yield return "the work tree was not clean when it was measured";
        foreach (IGrouping<CaseId, CaseFailure> failures in header.Failures.GroupBy(failure => failure.Case))
            yield return $"{failures.Key.FullName} of {failures.Key.Variant} failed in {failures.Count()} of {header.Rounds.Count} rounds";
    }
}
