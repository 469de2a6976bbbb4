using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Bench.Records;
using Bench.Sessions;
using Bench.Shell;
using BenchmarkDotNet.Filters;
using Comparison.Noise;
using Comparison.Records;

namespace Bench.Verbs;

/// <summary>The verb <c>noise</c>: A against A, so that a comparison knows what this machine's noise alone can do.</summary>
internal static class NoiseCommand
{
    private const string Name = "noise";

    /// <summary>Between the cheapest and the dearest; one is enough, since noise is the machine's and the workload's.</summary>
    private const string Strategy = "native-event";

    public static Command Create()
    {
        var command = new Command(Name, $"Measures the same strategy ({Strategy} if none is named) under two labels and writes this machine's noise fence. " + MeasureOptions.TheirsText)
        {
            MeasureOptions.Strategies, AddedOptions.Code, AddedOptions.Libraries, AddedOptions.Unchecked, MeasureOptions.Rounds, MeasureOptions.NoTurns, MeasureOptions.Seed, MeasureOptions.Label, MeasureOptions.Out,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var wall = Stopwatch.StartNew();
        MeasuringPlan plan = MeasureOptions.Plan(Name, parsed, parsed.GetValue(MeasureOptions.Strategies) is { Length: > 0 } ? null : [Strategy]);
        if (plan.Strategies.Count != 1)
            throw new UserError("A against A is one strategy against itself. Give one to --strategies.");

        using var host = MeasuringHost.Create(plan.Additions);
        LocalSide a = host.AddSide("a", plan);
        // What pinning is good for shows in launches of their own; turns are always taken on one CPU. Not the child process: unpinned, one
        // launch of it takes twenty seconds.
        LocalSide? loose = host.IsWine && !plan.TakesTurns ? host.AddUnpinnedSide("a-unpinned", plan.With(new GlobFilter(["*Perf_FileStream*"]))) : null;
        using var taken = MeasuringLock.Take(plan.Command);
        Machine machine = host.CollectFacts();
        Machine unpinned = machine with { PinnedCpu = null };
        List<(IMeasuredSide, Machine)> sides = [(a, machine), (new SameSide("b", a), machine)];
        if (loose is not null)
            sides.AddRange([(loose, unpinned), (new SameSide("b-unpinned", loose), unpinned)]);

        string folder = Path.GetFullPath(parsed.GetValue(MeasureOptions.Out)?.FullName ?? RecordName.Unused(plan.Label, machine));
        (IMeasuredSide Side, RecordFolder Record)[] recorded = SessionRecords.Create(folder, plan, sides);
        if (!new InterleavedSession(recorded, plan.Seed, host.CreateTurns(plan), plan.CreateLimits(), host.Interruption, wall).Run())
        {
            Console.Error.WriteLine($"bench: interrupted; there is no fence. The finished rounds are in {folder}.");
            return ExitCode.Interrupted;
        }

        RunRecord[] records = [.. recorded.Select(each => each.Record.Read())];
        NoiseReport report = NoiseReport.Create(records);
        AtomicFile.WriteForPeople(Path.Combine(folder, NoiseFence.FileName), report.Fence.Format());
        AtomicFile.WriteForPeople(Path.Combine(folder, RecordFormat.ReadmeFile), Encoding.UTF8.GetBytes(report.Page));
        ResultsIndex.UpdateFor(folder);
        Console.Write(report.Table);
        Console.WriteLine($"The fence: {Path.Combine(folder, NoiseFence.FileName)}");
        return records.All(record => record.Header.Failures.Count == 0) ? ExitCode.Done : ExitCode.CaseFailed;
    }
}
