using System.Diagnostics;
using Bench.Records;
using Bench.Sessions.Turns;
using BenchmarkDotNet.Wine;
using Comparison.Records;

namespace Bench.Sessions;

/// <summary>
/// Rounds: in each, every case of every side is measured once. Those that are compared take turns; a case that nobody is compared with has
/// a launch of its own. This class decides what comes next, and has everything written as soon as it is finished.
/// </summary>
/// <param name="sides">Who is measured, and where it is recorded.</param>
/// <param name="seed">Of the orders.</param>
/// <param name="turns">Measures groups by turns; null: everybody has launches of their own, one after the other.</param>
/// <param name="limits">What beside the planned number ends the rounds.</param>
/// <param name="interruption">Ends it; what is finished of the running round is kept for a resumed run.</param>
/// <param name="wall">Runs since the command started.</param>
internal sealed class InterleavedSession(
    IReadOnlyList<(IMeasuredSide Side, RecordFolder Record)> sides,
    int seed,
    TurnSession? turns,
    RoundLimits limits,
    Interruption interruption,
    Stopwatch wall)
{
    // What reasons say of a case whose process hung, or wrote without end.
    private const string Killed = "killed";

    private const int MostKills = 2;

    private readonly DateTimeOffset _start = DateTimeOffset.Now - wall.Elapsed;
    private readonly IReadOnlyList<RoundGroup> _groups = RoundGroup.From(sides.Select(each => each.Side));
    private double _benchmarkSeconds;

    /// <summary>Measures all rounds that the records lack.</summary>
    /// <returns>Whether there are none left: false if it was interrupted.</returns>
    /// <exception cref="UserError">A record cannot be written.</exception>
    public bool Run()
    {
        RunHeader header = sides[0].Record.Header;
        int first = header.Rounds.Count + 1;
        var progress = new MeasuringProgress(header.PlannedRounds, _groups.Count);
        foreach (IMeasuredSide side in sides.Select(each => each.Side))
            progress.During($"building {side.Label}".TrimEnd(), side.Build);
        foreach (string alone in turns is null ? [] : RoundGroup.DescribeAlone(_groups))
            progress.Note($"no turns: {alone}");
        long start = Stopwatch.GetTimestamp();
        Look(first - 1, progress);
        for (int round = first; round <= header.PlannedRounds; round++)
        {
            if (!Run(round, first, progress))
                break;
            bool isTimeUp = limits.IsTimeUp(round, wall.Elapsed, Stopwatch.GetElapsedTime(start) / (round - first + 1));
            if (isTimeUp || limits.Settling?.IsPlanned(round) == true)
                Look(round, progress);
            if (isTimeUp || limits.Settling?.IsOver == true)
            {
                foreach (RecordFolder record in sides.Select(each => each.Record))
                    record.End(limits.Settling?.EndAfter(round));
                break;
            }
        }
        progress.Finish();
        return sides.All(each => each.Record.Header.IsComplete);
    }

    private void Look(int round, MeasuringProgress progress)
    {
        limits.Settling?.LookAfter(sides, round);
        progress.Remark = limits.Settling?.Remark ?? "";
    }

    private bool Run(int round, int first, MeasuringProgress progress)
    {
        List<MeasuredResult> results = [.. sides.SelectMany(each => UnfinishedRound.Load(each.Record.FullPath, round, each.Side))];
        foreach (RoundGroup group in RoundOrder.Shuffle(_groups, each => each.Workload, each => each.Contest, seed, round))
        {
            MeasuredCase[] left = [.. group.Contestants.Where(each => limits.Settling?.Needs(each) != false && !IsGivenUp(each) && !results.Exists(result => result.Case == each))];
            if (left.Length == 0)
                continue;
            progress.Begin(round, group);
            if (Measure(group, left, round) is not { } measured)
                return false;
            progress.End();
            foreach ((MeasuredCase one, CaseResult result) in left.Zip(measured))
            {
                if (result.Failure is not null)
                    progress.Note($"failed: {one.Side.Label} {one.Id.Variant} {one.Id.FullName}: {result.Failure}".Replace("  ", " ", StringComparison.Ordinal));
                results.Add(new MeasuredResult(one, results.Count + 1, result));
                _benchmarkSeconds += result.BenchmarkSeconds;
            }
            foreach ((IMeasuredSide side, RecordFolder record) in sides)
                UnfinishedRound.Save(record, round, [.. results.Where(each => each.Case.Side == side)]);
        }

        var sitting = new Sitting(_start, _start + wall.Elapsed, first, round, wall.Elapsed.TotalSeconds, _benchmarkSeconds);
        foreach ((IMeasuredSide side, RecordFolder record) in sides)
        {
            FinishedRound.Write(record, round, [.. results.Where(each => each.Case.Side == side)], sitting);
            UnfinishedRound.Delete(record);
        }
        return true;
    }

    // Each time costs minutes, and the next round would be no other.
    private bool IsGivenUp(MeasuredCase one)
    {
        RecordFolder record = sides.First(each => each.Side == one.Side).Record;
        return record.Header.Failures.Count(failure => failure.Case == one.Id && failure.Reason.Contains(Killed, StringComparison.Ordinal)) >= MostKills;
    }

    // Null if it was interrupted.
    private List<CaseResult>? Measure(RoundGroup group, MeasuredCase[] contestants, int round)
    {
        try
        {
            if (turns is not null && contestants.Length > 1)
                return interruption.IsRequested ? null : [.. turns.Measure(group, contestants, round)];

            List<CaseResult> results = [];
            foreach (MeasuredCase one in contestants)
            {
                results.Add(one.Side.Measure(one.Id, round));
                if (interruption.IsRequested)
                    return null;
            }
            return results;
        }
        catch (OperationCanceledException) when (interruption.IsRequested)
        {
            return null;
        }
    }
}
