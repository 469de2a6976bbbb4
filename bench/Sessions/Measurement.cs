using System.Diagnostics;
using System.Globalization;
using Bench.Records;
using BenchmarkDotNet.Wine;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>
/// Rounds: in each, every case of every side is launched once, in an order of the round's own. BenchmarkDotNet measures a launch; this
/// class decides what comes next, and has each finished round written at once.
/// </summary>
/// <param name="sides">Who is measured, and where it is recorded.</param>
/// <param name="seed">Of the orders.</param>
/// <param name="interruption">Ends it after the running launch; the round that is not finished is forgotten.</param>
/// <param name="wall">Runs since the command started.</param>
internal sealed class Measurement(
    IReadOnlyList<(IMeasuredSide Side, RecordFolder Record)> sides, int seed, Interruption interruption, Stopwatch wall)
{
    private readonly DateTimeOffset _start = DateTimeOffset.Now - wall.Elapsed;
    private double _benchmarkSeconds;

    /// <summary>Measures all rounds that the records lack.</summary>
    /// <returns>Whether there are none left: false if it was interrupted.</returns>
    /// <exception cref="UserError">A record cannot be written.</exception>
    public bool Run()
    {
        RunHeader header = sides[0].Record.Header;
        int first = header.Rounds.Count + 1;
        var progress = new MeasuringProgress(header.PlannedRounds, sides.Sum(each => each.Side.Cases.Count));
        progress.Say("building");
        foreach (IMeasuredSide side in sides.Select(each => each.Side))
            side.Build();
        for (int round = first; round <= header.PlannedRounds; round++)
        {
            if (!Run(round, first, progress))
                break;
        }
        progress.Finish();
        return sides.All(each => each.Record.Header.IsComplete);
    }

    private bool Run(int round, int first, MeasuringProgress progress)
    {
        (IMeasuredSide Side, CaseId Id)[] contestants = [.. sides.SelectMany(each => each.Side.Cases.Select(id => (each.Side, id)))];
        List<(IMeasuredSide Side, CaseId Id, int Order, CaseResult Result)> results = [];
        foreach ((IMeasuredSide side, CaseId id) in RoundOrder.Of(
            contestants, each => each.Id.FullName, each => each.Id.Variant + each.Side.Contest, seed, round))
        {
            progress.Begin(round, results.Count + 1, side.Label, id);
            CaseResult result = side.Measure(id, round);
            if (interruption.IsRequested)
                return false;
            progress.End();
            if (result.Failure is not null)
                progress.Note($"failed: {side.Label} {id.Variant} {id.FullName}: {result.Failure}".Replace("  ", " ", StringComparison.Ordinal));
            results.Add((side, id, results.Count + 1, result));
            _benchmarkSeconds += result.BenchmarkSeconds;
        }

        var sitting = new Sitting(_start, _start + wall.Elapsed, first, round, wall.Elapsed.TotalSeconds, _benchmarkSeconds);
        foreach ((IMeasuredSide side, RecordFolder record) in sides)
            Write(record, round, [.. results.Where(each => each.Side == side).Select(each => (each.Id, each.Order, each.Result))], sitting);
        return true;
    }

    private static void Write(RecordFolder record, int round, (CaseId Id, int Order, CaseResult Result)[] results, Sitting sitting)
    {
        if (record.Header.Machine.Runtime is null)
            record.SetRuntime(results.Select(each => each.Result.Runtime).OfType<string>().FirstOrDefault());
        record.Add(
            round,
            [
                .. results.SelectMany(each => each.Result.Iterations.Select(iteration => new MeasurementRow
                {
                    Round = round,
                    Order = each.Order,
                    Strategy = each.Id.Variant,
                    Workload = each.Id.Workload,
                    Arguments = each.Id.Arguments,
                    Stage = iteration.Stage,
                    Iteration = iteration.Index,
                    Operations = iteration.Operations,
                    Nanoseconds = iteration.Nanoseconds,
                })),
            ],
            [
                .. results.SelectMany(each => each.Result.Metrics.Select(metric => new MetricRow(
                    round, each.Id.Variant, each.Id.Workload, each.Id.Arguments, metric.Id, metric.Unit, metric.Value))),
            ],
            [.. results.Where(each => each.Result.Failure is not null).Select(each => new CaseFailure(round, each.Id, each.Result.Failure!))],
            RoundReport.Join(
                string.Create(CultureInfo.InvariantCulture, $"{record.Header.Label}, round {round}"),
                results.Select(each => each.Result.Report).OfType<string>()),
            sitting);
        record.WriteReadme(RecordReadme.Format(record.Header, record.Read()));
    }
}
