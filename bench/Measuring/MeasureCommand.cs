using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bench.Host;
using Bench.Machines;
using Bench.Toolchains;
using BenchmarkDotNet.Jobs;
using Comparison.Records;

namespace Bench.Measuring;

/// <summary>The verb <c>measure</c>: interleaved rounds, one record.</summary>
internal static class MeasureCommand
{
    private const string Name = "measure";

    public static Command Create()
    {
        var command = new Command(Name, "Measures strategies in interleaved rounds and records the run under results/.")
        {
            MeasureOptions.Strategies, MeasureOptions.Rounds, MeasureOptions.Seed, MeasureOptions.Label, MeasureOptions.Out, MeasureOptions.Resume,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var wall = Stopwatch.StartNew();
        if (parsed.GetValue(MeasureOptions.Resume) is not { } resumed)
            return Run(MeasureOptions.Plan(Name, parsed), parsed.GetValue(MeasureOptions.Out)?.FullName, null, wall);

        var record = RecordFolder.Open(resumed.FullName);
        // The record says what it was to be; what stands beside --resume can only say the same once more.
        if (parsed.CommandResult.Children.Count() > 1 || parsed.UnmatchedTokens.Count > 0)
            Resumption.RequireSameCommand(record.Header, MeasureOptions.Plan(Name, parsed));
        return Run(MeasureOptions.Plan(Name, Create().Parse(record.Header.Command.Skip(1).ToArray())), null, record, wall);
    }

    private static int Run(MeasuringPlan plan, string? folder, RecordFolder? resumed, Stopwatch wall)
    {
        // BenchmarkDotNet looks for the project below the current folder's solution.
        Environment.CurrentDirectory = SolutionFolder.Find();
        using var taken = MeasuringLock.Take(plan.Command);
        using var interruption = new Interruption();
        using var machine = new BenchmarkMachine();
        using MeasuringLog log = MeasuringLog.Create();
        SourceState source = WorkTree.StateOf(Environment.CurrentDirectory);
        Job way = plan.Arguments.Ways(MeasuringJob.Instance).Single();
        using var side = new LocalSide("", source, plan, way, machine.CreateToolchain(), interruption, log.Logger);
        using RunFolder temporary = RunFolder.Create(side.BenchmarkCases);
        interruption.BeforeLeaving = () =>
        {
            machine.Dispose();
            temporary.Dispose();
            side.Dispose();
        };

        Machine facts = MachineFacts.Collect(machine.Wine?.Value);
        RecordFolder record = resumed ?? RecordFolder.Create(folder ?? RecordName.Unused(plan.Label, facts), new RunHeader(
            RecordFormat.Schema, plan.Label, Guid.NewGuid().ToString("N"), plan.Command, source, facts, plan.Seed, plan.Rounds, side.Job,
            side.Cases, [], 0, [], [], ""));
        if (resumed is not null)
            Resumption.RequireSame(resumed.Header, source, facts, side);

        bool isComplete = new Measurement([(side, record)], plan.Seed, interruption, wall).Run();
        return Report(record, isComplete);
    }

    private static int Report(RecordFolder record, bool isComplete)
    {
        string path = Path.GetRelativePath(Environment.CurrentDirectory, record.FullPath);
        path = path.StartsWith("..", StringComparison.Ordinal) ? record.FullPath : path;
        if (!isComplete)
        {
            Console.Error.WriteLine(
                $"bench: interrupted; {record.Header.Rounds.Count} of {record.Header.PlannedRounds} rounds are in {path}. 'bench measure --resume {path}' goes on.");
            return ExitCode.Interrupted;
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {record.Header.Rounds.Count} rounds, {record.Header.Cases.Count} cases, {record.Header.Failures.Count} failures, " +
            $"{record.Header.Sittings.Sum(sitting => sitting.WallSeconds):0} s, of which the harness's own share is {record.Header.HarnessShare * 100:0.0} percent"));
        Console.WriteLine($"What it says: {Path.Combine(path, RecordFormat.ReadmeFile)}");
        ResultsIndex.UpdateFor(record.FullPath);
        return record.Header.Failures.Count == 0 ? ExitCode.Done : ExitCode.CaseFailed;
    }
}
