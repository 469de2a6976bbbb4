using System.Globalization;
using Bench.Jobs.Runtimes;
using Bench.Records;
using Comparison.Records;

namespace Bench.Sessions;

/// <summary>Writes what a side's cases yielded in a round into its record.</summary>
internal static class FinishedRound
{
    /// <exception cref="UserError">The record cannot be written.</exception>
    public static void Write(RecordFolder record, int round, IReadOnlyList<MeasuredResult> results, Sitting sitting)
    {
        SetRuntimes(record, results);
        TurnRow[] turns = [.. results.SelectMany(each => Turns(each, round))];
        record.Add(
            round,
            [.. results.SelectMany(each => Measurements(each, round))],
            [
                .. results.SelectMany(each => each.Result.Metrics.Select(metric => new MetricRow(
                    round, each.Case.Id.Variant, each.Case.Id.Workload, each.Case.Id.Arguments, metric.Id, metric.Unit, metric.Value))),
            ],
            [.. results.Where(each => each.Result.Failure is not null).Select(each => new CaseFailure(round, each.Case.Id, each.Result.Failure!))],
            RoundReport.Join(
                string.Create(CultureInfo.InvariantCulture, $"{record.Header.Label}, round {round}"),
                results.Select(each => each.Result.Report).OfType<string>()),
            sitting,
            turns.Length > 0 ? TurnTable.Format(turns) : null);
        _ = WritePages(record);
    }

    /// <summary>Writes the page for people, if it does not say what it has to say.</summary>
    /// <returns>Whether it did not.</returns>
    /// <exception cref="UserError">It cannot be written.</exception>
    public static bool WritePages(RecordFolder record)
    {
        byte[] page = RecordReadme.Format(record.Header, record.Read());
        string path = Path.Combine(record.FullPath, RecordFormat.ReadmeFile);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(page))
            return false;
        record.WriteReadme(page);
        return true;
    }

    // Nothing knows it before the first process of each has run.
    private static void SetRuntimes(RecordFolder record, IReadOnlyList<MeasuredResult> results)
    {
        if (record.Header.Runtimes is { } known)
        {
            Dictionary<string, string> said = new(known);
            foreach (MeasuredResult each in results.Where(each => each.Result.Runtime is not null))
                said.TryAdd(RuntimeLabel.NameIn(each.Case.Id.Variant), each.Result.Runtime!);
            record.SetRuntimes(
                record.Header.Cases.Select(id => RuntimeLabel.NameIn(id.Variant)).Distinct().Where(said.ContainsKey).ToDictionary(name => name, name => said[name]));
        }
        else if (record.Header.Machine.Runtime is null)
        {
            record.SetRuntime(results.Select(each => each.Result.Runtime).OfType<string>().FirstOrDefault());
        }
    }

    private static IEnumerable<MeasurementRow> Measurements(MeasuredResult measured, int round) => measured.Result.Iterations.Select(iteration => new MeasurementRow
    {
        Round = round,
        Order = measured.Order,
        Strategy = measured.Case.Id.Variant,
        Workload = measured.Case.Id.Workload,
        Arguments = measured.Case.Id.Arguments,
        Stage = iteration.Stage,
        Iteration = iteration.Index,
        Operations = iteration.Operations,
        Nanoseconds = iteration.Nanoseconds,
    });

    private static IEnumerable<TurnRow> Turns(MeasuredResult measured, int round) => measured.Result.Pairs.Select((pair, index) => new TurnRow
    {
        Round = round,
        Strategy = measured.Case.Id.Variant,
        Workload = measured.Case.Id.Workload,
        Arguments = measured.Case.Id.Arguments,
        Pair = index + 1,
        Place = pair.Place,
        Operations = measured.Result.Operations,
        First = pair.First,
        Second = pair.Second,
    });
}
