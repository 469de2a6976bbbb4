using Comparison.Runs;

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
        ILookup<CaseId, MeasurementRow> measurements =
            record.Measurements.ToLookup(row => new CaseId(row.Workload, row.Arguments, row.Strategy));
        ILookup<CaseId, MetricRow> metrics = record.Metrics.ToLookup(row => new CaseId(row.Workload, row.Arguments, row.Strategy));
        ILookup<CaseId, CaseFailure> failures = record.Header.Failures.ToLookup(failure => failure.Case);
        return new Run(
            name,
            record.Header.Machine.ToFingerprint(),
            record.Header.Session,
            [.. record.Header.Cases.Select(id => Case(id, [.. measurements[id]], metrics[id], [.. failures[id]]))],
            [.. Notes(record.Header)]);
    }

    private static RunCase Case(CaseId id, MeasurementRow[] rows, IEnumerable<MetricRow> metrics, CaseFailure[] failures)
    {
        string? stage = s_stages.FirstOrDefault(name => rows.Any(row => row.Stage == name));
        Observation[] observations =
        [
            .. rows.Where(row => row.Stage == stage).Select(row => new Observation(row.Round, row.Operations, row.Nanoseconds / row.Operations)),
        ];
        MetricValue[] values =
        [
            .. metrics.GroupBy(row => (row.Metric, row.Unit)).Select(group => new MetricValue(group.Key.Metric, group.Key.Unit, Typical(group))),
        ];
        string? failure = observations.Length > 0 ? null : failures.FirstOrDefault()?.Reason ?? "no round with it is finished";
        return new RunCase(id, observations, values, failure);
    }

    // Counts are the same in every round; where the runtime's own work items disturbed one, the value that most rounds saw is the answer.
    private static double Typical(IEnumerable<MetricRow> rows) =>
        rows.GroupBy(row => row.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

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
