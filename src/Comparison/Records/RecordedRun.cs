using System.Globalization;
using Comparison.Runs;

namespace Comparison.Records;

/// <summary>A record as comparisons see it.</summary>
public static class RecordedRun
{
    // The time with the overhead taken off, where BenchmarkDotNet evaluates it; otherwise it is the actual one.
    private static readonly string[] s_stages = ["WorkloadResult", "WorkloadActual"];

    /// <param name="record">Whole.</param>
    /// <param name="name">What to call it.</param>
    public static Run Of(RunRecord record, string name)
    {
        ILookup<CaseId, MeasurementRow> measurements =
            record.Measurements.ToLookup(row => new CaseId(row.Workload, row.Arguments, row.Strategy));
        ILookup<CaseId, MetricRow> metrics = record.Metrics.ToLookup(row => new CaseId(row.Workload, row.Arguments, row.Strategy));
        ILookup<CaseId, CaseFailure> failures = record.Header.Failures.ToLookup(failure => failure.Case);
        return new Run(
            name,
            Fingerprint(record.Header.Machine),
            record.Header.Session,
            [.. record.Header.Cases.Select(id => Case(id, [.. measurements[id]], metrics[id], [.. failures[id]]))],
            [.. Notes(record.Header)]);
    }

    /// <summary>The facts of a machine by name, in display order; unknown ones are left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fingerprint(Machine machine)
    {
        (string Name, string? Value)[] facts =
        [
            ("processor", machine.Processor),
            ("cores", machine.Cores.ToString(CultureInfo.InvariantCulture)),
            ("governor", machine.Governor),
            ("memory", string.Create(CultureInfo.InvariantCulture, $"{machine.MemoryBytes / (double)(1 << 30):0.#} GiB")),
            ("os", machine.OperatingSystem),
            ("architecture", machine.Architecture),
            ("file system", machine.FileSystem),
            ("virtualisation", machine.Virtualisation),
            ("defender", machine.Defender),
            ("wine", machine.Wine),
            ("wine prefix", machine.WinePrefix),
            ("pinned to cpu", machine.PinnedCpu?.ToString(CultureInfo.InvariantCulture)),
            ("runtime", machine.Runtime),
            ("sdk", machine.Sdk),
            ("BenchmarkDotNet", machine.BenchmarkDotNet),
            .. machine.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal)
                .Select(variable => (variable.Key, (string?)variable.Value)),
        ];
        return [.. facts.Where(fact => fact.Value is not null).Select(fact => KeyValuePair.Create(fact.Name, fact.Value!))];
    }

    private static RunCase Case(CaseId id, MeasurementRow[] rows, IEnumerable<MetricRow> metrics, CaseFailure[] failures)
    {
        string? stage = s_stages.FirstOrDefault(name => rows.Any(row => row.Stage == name));
        Sample[] samples =
        [
            .. rows.Where(row => row.Stage == stage).Select(row => new Sample(row.Round, row.Operations, row.Nanoseconds / row.Operations)),
        ];
        MetricValue[] values =
        [
            .. metrics.GroupBy(row => (row.Metric, row.Unit)).Select(group => new MetricValue(group.Key.Metric, group.Key.Unit, Typical(group))),
        ];
        string? failure = samples.Length > 0 ? null : failures.FirstOrDefault()?.Reason ?? "no round with it is finished";
        return new RunCase(id, samples, values, failure);
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
