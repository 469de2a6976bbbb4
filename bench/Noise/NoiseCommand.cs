using System.CommandLine;
using System.Diagnostics;
using Bench.Host;
using Bench.Machines;
using Bench.Measuring;
using Bench.Toolchains;
using Bench.Wine;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using Comparison.Noise;
using Comparison.Records;

namespace Bench.Noise;

/// <summary>The verb <c>noise</c>: A against A, so that a comparison knows what this machine's noise alone can do.</summary>
internal static class NoiseCommand
{
    private const string Name = "noise";

    /// <summary>Between the cheapest and the dearest; one is enough, since noise is the machine's and the workload's.</summary>
    private const string Strategy = "native-event";

    public static Command Create()
    {
        var command = new Command(Name, $"Measures the same strategy ({Strategy} if none is named) under two labels and writes this machine's noise fence.")
        {
            MeasureOptions.Strategies, MeasureOptions.Rounds, MeasureOptions.Seed, MeasureOptions.Label, MeasureOptions.Out,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var wall = Stopwatch.StartNew();
        MeasuringPlan plan = MeasureOptions.Plan(Name, parsed, Strategy);
        if (plan.Strategies.Count != 1)
            throw new UserError("A against A is one strategy against itself. Give one to --strategies.");

        // BenchmarkDotNet looks for the project below the current folder's solution.
        Environment.CurrentDirectory = SolutionFolder.Find();
        using var taken = MeasuringLock.Take(plan.Command);
        using var interruption = new Interruption();
        using var machine = new BenchmarkMachine();
        using MeasuringLog log = MeasuringLog.Create();
        SourceState source = WorkTree.StateOf(Environment.CurrentDirectory);
        Job way = plan.Arguments.Ways(MeasuringJob.Instance).Single();
        using var a = new LocalSide("a", source, plan, way, machine.CreateToolchain(), interruption, log.Logger);
        using LocalSide? loose = machine.Wine is null
            ? null
            // Not the child process: unpinned, one launch of it takes twenty seconds.
            : new LocalSide("a-unpinned", source, plan.With(new GlobFilter(["*Perf_FileStream*"])), way, machine.CreateUnpinnedToolchain(), interruption, log.Logger);
        IMeasuredSide[] sides = loose is null ? [a, new SameSide("b", a)] : [a, new SameSide("b", a), loose, new SameSide("b-unpinned", loose)];
        using RunFolder temporary = RunFolder.Create(a.BenchmarkCases);
        interruption.BeforeLeaving = () =>
        {
            machine.Dispose();
            temporary.Dispose();
            a.Dispose();
            loose?.Dispose();
        };

        WineSession? wine = machine.Wine?.Value;
        Machine facts = MachineFacts.Collect(wine);
        string folder = Path.GetFullPath(parsed.GetValue(MeasureOptions.Out)?.FullName ?? RecordName.Unused(plan.Label, facts));
        string session = Guid.NewGuid().ToString("N");
        if (Path.Exists(folder))
            throw new UserError($"{folder} exists, and records are never overwritten. Name another folder with --out.");
        (IMeasuredSide, RecordFolder)[] recorded =
        [
            .. sides.Select(side => (side, RecordFolder.Create(Path.Combine(folder, side.Label), new RunHeader(
                RecordFormat.Schema, $"{plan.Label} {side.Label}", session, plan.Command, source,
                side.Label.EndsWith("-unpinned", StringComparison.Ordinal) ? facts with { PinnedCpu = null } : facts,
                plan.Seed, plan.Rounds, side.Job, side.Cases, [], 0, [], [], "")))),
        ];
        if (!new Measurement(recorded, plan.Seed, interruption, wall).Run())
        {
            Console.Error.WriteLine($"bench: interrupted; there is no fence. The finished rounds are in {folder}.");
            return ExitCode.Interrupted;
        }

        RunRecord[] records = [.. recorded.Select(each => each.Item2.Read())];
        NoiseReport report = NoiseReport.Of(plan, facts, records);
        File.WriteAllBytes(Path.Combine(folder, NoiseFence.FileName), report.Fence.Format());
        File.WriteAllText(Path.Combine(folder, RecordFormat.ReadmeFile), report.Page);
        ResultsIndex.UpdateFor(folder);
        Console.Write(report.Table);
        Console.WriteLine($"The fence: {Path.Combine(folder, NoiseFence.FileName)}");
        return records.All(record => record.Header.Failures.Count == 0) ? ExitCode.Done : ExitCode.CaseFailed;
    }
}
