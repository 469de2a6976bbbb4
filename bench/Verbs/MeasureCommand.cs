using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using Bench.Records;
using Bench.Sessions;
using Comparison.Records;
using Comparison.Statistics;
using Perfolizer.Metrology;

namespace Bench.Verbs;

/// <summary>The verb <c>measure</c>: interleaved rounds, one record.</summary>
internal static class MeasureCommand
{
    private const string Name = "measure";

    public static Command Create()
    {
        var command = new Command(Name, "Measures strategies, which take turns in each round, records the run under results/, and says what came out. " + MeasureOptions.TheirsText)
        {
            MeasureOptions.Strategies, AddedOptions.Code, AddedOptions.Libraries, AddedOptions.Unchecked, MeasureOptions.Rounds, MeasureOptions.UntilSettled, MeasureOptions.Budget, CompareOptions.Threshold,
            MeasureOptions.WindowsThreadPool, MeasureOptions.NoTurns, MeasureOptions.Seed, MeasureOptions.Label, MeasureOptions.Out, MeasureOptions.Resume,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => parsed.GetValue(MeasureOptions.Resume) is { } resumed
            ? Resume(parsed, resumed.FullName)
            : Run(MeasureOptions.Plan(Name, parsed), CompareOptions.ThresholdOf(parsed), parsed.GetValue(MeasureOptions.Out)?.FullName));
        return command;
    }

    /// <summary>What arguments of this verb ask for.</summary>
    /// <exception cref="UserError">One of them cannot be used.</exception>
    public static MeasuringPlan Read(IReadOnlyList<string> arguments) => MeasureOptions.Plan(Name, Create().Parse(arguments));

    private static int Run(MeasuringPlan plan, Threshold threshold, string? folder)
    {
        var wall = Stopwatch.StartNew();
        using var host = MeasuringHost.Create(plan.Additions);
        IMeasuredSide side = host.AddSide(plan);
        RequireTime(plan, side);
        if (folder is not null)
            RecordFolder.RefuseExisting(folder);
        // Nobody is kept waiting, or told to wait, for what cannot be measured anyway.
        using var taken = MeasuringLock.Take(plan.Command);
        Machine machine = host.CollectFacts();
        (IMeasuredSide Side, RecordFolder Record)[] recorded =
            SessionRecords.Create(folder ?? RecordName.Unused(plan.Label, machine), plan, [(side, machine)]);
        bool isComplete = new InterleavedSession(recorded, plan.Seed, host.CreateTurns(plan), plan.CreateLimits(), host.Interruption, wall).Run();
        return Report(recorded[0].Record, threshold, isComplete);
    }

    private static void RequireTime(MeasuringPlan plan, IMeasuredSide side)
    {
        if (plan.Budget is not { } budget)
            return;
        TimeSpan needed = RoundCost.Estimate(RoundGroup.From([side]), LookPlan.First);
        if (needed > budget)
        {
            throw new UserError(
                $"verdicts need {LookPlan.First} rounds, and these would take about {DurationText.Format(needed)} on a quiet machine; " +
                $"--budget allows {DurationText.Format(budget)}. Allow more, or select fewer cases.");
        }
    }

    private static int Resume(ParseResult parsed, string folder)
    {
        var wall = Stopwatch.StartNew();
        var record = RecordFolder.Open(folder);
        if (record.Header.IsComplete && record.Header.Rounds.Count > 0 && FinishedRound.WritePages(record))
        {
            Console.WriteLine($"{folder}: all rounds were there; its pages are finished now.");
            ResultsIndex.UpdateFor(record.FullPath);
            return ExitCode.Done;
        }
        ParseResult recorded = Create().Parse([.. record.Header.Command.Skip(1)]);
        MeasuringPlan plan = MeasureOptions.Plan(Name, recorded);
        Threshold threshold = CompareOptions.ThresholdOf(recorded);
        // The record says what it was to be; what stands beside --resume can only say the same once more.
        if (parsed.CommandResult.Children.Any(each => each is OptionResult { Implicit: false } given && given.Option != MeasureOptions.Resume) || parsed.UnmatchedTokens.Count > 0)
            Resumption.RequireSameCommand(record.Header, MeasureOptions.Plan(Name, parsed));

        using var taken = MeasuringLock.Take(plan.Command);
        using var host = MeasuringHost.Create(plan.Additions);
        IMeasuredSide side = host.AddSide(plan);
        Resumption.RequireSame(record.Header, host.Source, plan.Additions.Sources, host.CollectFacts(), side);
        return Report(record, threshold, new InterleavedSession([(side, record)], plan.Seed, host.CreateTurns(plan), plan.CreateLimits(), host.Interruption, wall).Run());
    }

    private static int Report(RecordFolder record, Threshold threshold, bool isComplete)
    {
        RunHeader header = record.Header;
        string path = Path.GetRelativePath(Environment.CurrentDirectory, record.FullPath);
        path = path.StartsWith("..", StringComparison.Ordinal) ? record.FullPath : path;
        if (!isComplete)
        {
            Console.Error.WriteLine(
                $"bench: interrupted; {header.Rounds.Count} of {header.PlannedRounds} rounds are in {path}. 'bench measure --resume {path}' goes on.");
            return ExitCode.Interrupted;
        }
        ResultsIndex.UpdateFor(record.FullPath);
        EndScreen.Write(record, path, threshold, Console.Out);
        return header.Failures.Count == 0 ? ExitCode.Done : ExitCode.CaseFailed;
    }
}
